import { type Program, runProgram, tellingThatItRuns } from '@mlgate/sandbox'
import type { EndFacts, PrintedNumber, StartTimes } from '../measure/timed-process.ts'
import { askedCalls, callTimes } from './calls.ts'
import type { JobWork } from './job-work.ts'
import { childrenTime, storageUse, watchMemory } from './process-tree.ts'

/** Reads the numbers of one run of a command. */
export interface PrintedReader {
  /** Hears what the command writes to its standard output. */
  hear(chunk: Buffer): void
  /** The numbers, once it has ended. */
  numbers(): Promise<PrintedNumber[]>
}

/**
 * Runs a command once, and then whenever the parent says how often, until it says null; a call is a whole run of it,
 * from its start to its end. Memory is looked at in the first run alone, which is not counted: looking would cost the
 * timed ones time.
 *
 * @param reading gives what reads the numbers of the run that follows; none are read when absent.
 * @throws MlgateError MG5035 when it cannot be started, MG5036 when it fails.
 */
export async function timeCommand(
  program: Program,
  { ask, progress, temporaryFolder }: JobWork,
  reading?: () => Promise<PrintedReader>,
): Promise<EndFacts> {
  const run = async (isWatched: boolean) => {
    const reader = await reading?.()
    const ended = await tellingThatItRuns(progress, () =>
      runOnce(program, temporaryFolder, { isWatched, hear: reader?.hear }),
    )
    return { ...ended, printed: await reader?.numbers() }
  }
  const { wallTime: first, memory: peakMemory } = await run(true)
  const before = await childrenTime()
  const storageBefore = await storageUse()
  const times = callTimes()
  const started: StartTimes = { load: null, first }
  for (let calls = askedCalls(await ask(started)); calls !== null; ) {
    const walls = new Float64Array(calls)
    let printed: PrintedNumber[] | undefined
    for (let call = 0; call < calls; call++) {
      const ended = await run(false)
      walls[call] = ended.wallTime
      printed = ended.printed
    }
    calls = askedCalls(await ask({ ...times.add(walls), ...(printed && { printed }) }))
  }
  const spent = await childrenTime()
  const storage = await storageUse()
  const summary = times.summary()
  const isKnown = spent !== null && before !== null && summary.calls > 0
  const perCall = (amount: number) => amount / summary.calls
  return {
    peakMemory,
    processorTime: isKnown ? perCall(spent - before) : null,
    ...(storage !== null &&
      storageBefore !== null &&
      summary.calls > 0 && {
        storage: {
          read: perCall(storage.read - storageBefore.read),
          written: perCall(storage.written - storageBefore.written),
        },
      }),
    ...summary,
  }
}

async function runOnce(
  program: Program,
  temporaryFolder: string,
  { isWatched, hear }: { isWatched: boolean; hear: PrintedReader['hear'] | undefined },
): Promise<{ wallTime: number; memory: number | null }> {
  let watch: ReturnType<typeof watchMemory> | undefined
  try {
    const onStart = (pid: number) => {
      if (isWatched) watch = watchMemory(pid)
    }
    const { wallTime } = await runProgram(program, temporaryFolder, onStart, hear)
    return { wallTime, memory: (await watch?.stop()) ?? null }
  } finally {
    await watch?.stop()
  }
}
