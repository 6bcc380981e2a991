import type { Fingerprint } from './fingerprint.ts'
import type { GpuSample } from './nvidia-smi.ts'

/** The GPUs of a machine, and how they are looked at. */
export interface GpuSource {
  /** What identifies them. */
  fingerprint: Fingerprint
  /** Time between two samples of a GPU, in milliseconds. */
  intervalMs: number
  /** Looks at them again and again until it is told to stop. */
  begin(onSample: (sample: GpuSample) => void): { stop(): Promise<void> }
  /** Memory of the GPUs that a process holds, in bytes; null where it is not told. */
  memoryOf(pid: number): Promise<number | null>
}

/** What a program of the system's answers; nothing where it is not there, or fails. */
export type Ask = (program: string, words: readonly string[]) => Promise<string>
