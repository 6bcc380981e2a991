import { type Program, runProgram, tellingThatItRuns } from '@mlgate/sandbox'
import type { EndFacts, StartTimes } from '../measure/timed-process.ts'
import { askedCalls, callTimes } from './calls.ts'
import type { JobWork } from './job-work.ts'
import { childrenTime, watchMemory } from './process-tree.ts'

/**
 * Runs a command once, and then whenever the parent says how often, until it says null; a call is a whole run of it,
 * from its start to its end. Memory is looked at in the first run alone, which is not counted: looking would cost the
 * timed ones time.
 *
 * @throws MlgateError MG5035 when it cannot be started, MG5036 when it fails.
 */
export async function timeCommand(
  program: Program,
  { ask, progress, temporaryFolder }: JobWork,
): Promise<EndFacts> {
  const run = (isWatched: boolean) =>
    tellingThatItRuns(progress, () => runOnce(program, temporaryFolder, isWatched))
  const { wallTime: first, memory: peakMemory } = await run(true)
  const before = await childrenTime()
  const times = callTimes()
  const started: StartTimes = { load: null, first }
  for (let calls = askedCalls(await ask(started)); calls !== null; ) {
    const walls = new Float64Array(calls)
    for (let call = 0; call < calls; call++) walls[call] = (await run(false)).wallTime
    calls = askedCalls(await ask(times.add(walls)))
  }
  const spent = await childrenTime()
  const summary = times.summary()
  const isKnown = spent !== null && before !== null && summary.calls > 0
  return { peakMemory, processorTime: isKnown ? (spent - before) / summary.calls : null, ...summary }
}

async function runOnce(
  program: Program,
  temporaryFolder: string,
  isWatched: boolean,
): Promise<{ wallTime: number; memory: number | null }> {
  let watch: ReturnType<typeof watchMemory> | undefined
  try {
    const { wallTime } = await runProgram(program, temporaryFolder, (pid) => {
      if (isWatched) watch = watchMemory(pid)
    })
    return { wallTime, memory: (await watch?.stop()) ?? null }
  } finally {
    await watch?.stop()
  }
}
