import { amdGpus } from './amd-gpus.ts'
import { appleGpus } from './apple-gpus.ts'
import type { GpuSource } from './gpu-source.ts'
import { nvidiaGpus } from './nvidia-gpus.ts'

/** GPUs of other makers than NVIDIA, by the platform on which they tell something. */
const others: Partial<Record<NodeJS.Platform, () => Promise<GpuSource | null>>> = {
  linux: amdGpus,
  darwin: appleGpus,
}

/** The GPUs of this machine: NVIDIA's, or else those of another maker; null without any. */
export async function findGpus(): Promise<GpuSource | null> {
  return (await nvidiaGpus(['nvidia-smi'])) ?? (await others[process.platform]?.()) ?? null
}
