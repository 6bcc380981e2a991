import type { GpuSource } from './gpu-source.ts'
import { nvidiaGpus } from './nvidia-gpus.ts'

/** The GPUs of this machine, of the first maker whose tools answer; null without any. */
export async function findGpus(): Promise<GpuSource | null> {
  return nvidiaGpus(['nvidia-smi'])
}
