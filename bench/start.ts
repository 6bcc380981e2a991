import { fileURLToPath } from 'node:url'
import { openStage } from '../test/actions/stage.ts'
import { inTurnOf, timeToLine, writeBareAction } from './first-line.ts'
import { inTurn, type Line, median, milliseconds, timeProcess } from './measure.ts'

const mlgate = fileURLToPath(new URL('../packages/cli/bin/mlgate.js', import.meta.url))

/** How long it takes until somebody sees something: the command line, and the bundled actions as a runner runs them. */
export async function benchStart(): Promise<Line[]> {
  return [benchCommandLine(), ...(await benchActions())]
}

function benchCommandLine(): Line {
  const pairs = inTurn(
    20,
    () => timeProcess([mlgate, '--version']).milliseconds,
    () => timeProcess(['--eval', '0']).milliseconds,
  )
  return lineOf(
    'mlgate --version, against bare Node',
    pairs.map(({ first }) => first),
    pairs.map(({ second }) => second),
    50,
  )
}

/** What dist/ holds is measured: build it first. Native packages are in the tool cache after the warm-up. */
async function benchActions(): Promise<Line[]> {
  const stage = await openStage()
  try {
    const workspace = await stage.workspace({
      'data.csv': 'id,label\n1,stop\n2,yield\n',
      'data.schema.yml': 'version: 1\ncolumns: { id: { type: integer }, label: { type: string } }\n',
    })
    const job = await stage.job({ workspace })
    const bare = await writeBareAction(`${workspace} bare`)
    const seen = await inTurnOf(20, {
      bare: () => timeToLine(job, bare, /^here$/),
      data: () =>
        timeToLine(job, stage.action('validate-data'), /passed/, {
          data: 'data.csv',
          schema: 'data.schema.yml',
        }),
      // It reads the result that the step before it left.
      report: () => timeToLine(job, stage.action('report'), /passed/),
    })
    return [
      lineOf('report to its first line of results, against bare Node', seen.report, seen.bare, 150),
      lineOf('validate-data to its first line of results, DuckDB included', seen.data, seen.bare, 350),
    ]
  } finally {
    await stage.close()
  }
}

function lineOf(what: string, measured: readonly number[], floor: readonly number[], goal: number): Line {
  const more = measured.map((value, round) => value - (floor[round] ?? 0))
  return {
    what,
    measured: milliseconds(median(measured)),
    floor: milliseconds(median(floor)),
    compared: `+ ${milliseconds(median(more))}`,
    goal: `+ ${milliseconds(goal)}`,
  }
}
