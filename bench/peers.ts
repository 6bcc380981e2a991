import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { timeBootstraps } from './bootstrap.ts'
import { evaluateProcess, generateRows, models, sizeOf, work } from './evaluate.ts'
import { allInTurn, beside, type Line, median, runProgram, type Timing } from './measure.ts'
import { compareDataChecks } from './peers-data.ts'

const folder = fileURLToPath(new URL('./peers/', import.meta.url))
const script = join(folder, 'peers.py')
const rounds = 3
const metrics = ['accuracy_score', 'log_loss', 'roc_auc_score']

interface PeerReport {
  milliseconds: Record<string, number>
  peakBytes: number
}

/**
 * The same work in Python, side by side: ONNX Runtime with scikit-learn's metrics, scipy's paired bootstrap, and data
 * checks of pandera, frictionless and Great Expectations. Needs Python 3.11 or newer, and the network the first time;
 * not part of continuous integration.
 */
export function benchPeers(): Line[] {
  const python = preparePython()
  const scratch = mkdtempSync(join(tmpdir(), 'mlgate-bench-'))
  try {
    return [
      ...Object.entries(models).flatMap(([model, { what, rows }]) =>
        comparePrediction(
          python,
          join(scratch, `${model}.onnx`),
          generateRows(scratch, rows),
          `${sizeOf(rows)}, ${what}`,
        ),
      ),
      ...compareBootstrap(python),
      ...compareDataChecks(python, scratch),
    ]
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function comparePrediction(python: string, onnx: string, table: string, what: string): Line[] {
  const all: PeerRun[] = []
  const found = allInTurn(rounds, {
    predict: () => work('predict', table, onnx).milliseconds,
    score: () => work('score', table, metrics.join('+')).milliseconds,
    whole: () => evaluateProcess(dirname(table), table, onnx, metrics.join(',')),
    peer() {
      const run = runPeer(python, 'evaluate', table, onnx)
      all.push(run)
      return run.timing.milliseconds
    },
  })
  // The first was a warm-up.
  const peers = all.slice(-rounds)
  const theirs = (names: string[]) =>
    peers.map(({ report }) => names.reduce((sum, name) => sum + (report.milliseconds[name] ?? Number.NaN), 0))
  return [
    beside(`${what}: read, run`, pick(found, 'predict'), theirs(['read and run'])),
    beside('  three metrics (mlgate: with their intervals)', pick(found, 'score'), theirs(metrics)),
    beside('  whole process', pick(found, 'whole'), pick(found, 'peer')),
  ]
}

function compareBootstrap(python: string): Line[] {
  const { report } = runPeer(python, 'bootstrap')
  return timeBootstraps().flatMap(({ name, what, measured }) => {
    const theirs = report.milliseconds[name]
    return theirs === undefined ? [] : [beside(what, [median(measured)], [theirs])]
  })
}

function pick<Name extends string>(found: readonly Record<Name, number>[], name: Name): number[] {
  return found.map((round) => round[name])
}

interface PeerRun {
  report: PeerReport
  timing: Timing
}

function runPeer(python: string, ...words: string[]): PeerRun {
  const timing = runProgram(python, [script, ...words])
  return { report: JSON.parse(timing.stdout) as PeerReport, timing }
}

/** A virtual environment of the pinned packages in the user's cache, made once for each list of pins. */
function preparePython(): string {
  const pins = join(folder, 'requirements.txt')
  const key = createHash('sha256').update(readFileSync(pins)).digest('hex').slice(0, 12)
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  const environment = join(cache, 'mlgate-bench', key)
  const [programs, ending] = process.platform === 'win32' ? ['Scripts', '.exe'] : ['bin', '']
  const python = join(environment, programs, `python${ending}`)
  const done = join(environment, 'mlgate-ready')
  if (existsSync(done)) return python
  process.stderr.write(`installing ${pins} into ${environment}\n`)
  rmSync(environment, { recursive: true, force: true })
  runProgram(process.env.PYTHON ?? 'python3', ['-m', 'venv', environment])
  runProgram(python, ['-m', 'pip', 'install', '--quiet', '--requirement', pins])
  runProgram(python, ['-c', `open(${JSON.stringify(done)}, 'w').close()`])
  return python
}
