import type { Track } from '@mlgate/core'
import { findGpus } from './find-gpus.ts'
import type { Fingerprint } from './fingerprint.ts'
import { gpuTracks } from './gpu-recording.ts'
import { gpuNotes } from './gpu-telemetry.ts'
import { watchProcessors } from './load-tracks.ts'
import { watchLoad } from './noise.ts'
import { readMachine } from './read-machine.ts'
import { type GpuWatch, watchGpus } from './watch-gpus.ts'

/** A machine that is watched while something is measured on it. */
export interface MachineObservation {
  fingerprint: Fingerprint
  gpus: Omit<GpuWatch, 'fingerprint' | 'stop'>
  /** Ends the watch. */
  stop(): Promise<SeenOfMachine>
}

export interface SeenOfMachine {
  /** What else the machine did meanwhile, in words, as far as it may have disturbed, and what its GPUs did. */
  notes: string[]
  /** The same over time. */
  telemetry: Track[]
}

/** Looks what a machine is, and watches it until it is told to stop, which it must be. */
export async function observeMachine(): Promise<MachineObservation> {
  const [machine, gpus] = [await readMachine(), await watchGpus(await findGpus())]
  const [load, processors] = [await watchLoad(), await watchProcessors()]
  return {
    fingerprint: { ...machine, ...gpus.fingerprint },
    gpus,
    async stop() {
      const tracks = processors.stop()
      // What has ended counts as this process's own doing; what runs on would count as another's.
      const samples = await gpus.stop()
      return {
        notes: [...(await load()), ...gpuNotes(samples)],
        telemetry: [...tracks, ...gpuTracks(samples)],
      }
    },
  }
}
