import type { Fingerprint } from './fingerprint.ts'
import { watchLoad } from './noise.ts'
import { readMachine } from './read-machine.ts'
import { watchGpus } from './watch-gpus.ts'

/** A machine that is watched while something is measured on it. */
export interface MachineObservation {
  fingerprint: Fingerprint
  /** Ends the watch: what else the machine did meanwhile, in words, as far as it may have disturbed. */
  stop(): Promise<string[]>
}

/** Looks what a machine is, and watches it until it is told to stop, which it must be. */
export async function observeMachine(): Promise<MachineObservation> {
  const [machine, gpus] = [await readMachine(), await watchGpus()]
  const load = await watchLoad()
  return {
    fingerprint: { ...machine, ...gpus.fingerprint },
    async stop() {
      // What has ended counts as this process's own doing; what runs on would count as another's.
      const used = await gpus.stop()
      return [...(await load()), ...used]
    },
  }
}
