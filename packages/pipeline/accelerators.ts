import { isAbsolute } from 'node:path'
import { chooseContainment, type JobOptions } from '@mlgate/sandbox'

/** What a job needs that runs a model on something else than the CPU. */
export type AcceleratorNeeds = Pick<JobOptions<never>, 'containment'> & {
  environment: Record<string, string>
  stallTimeoutMs: number
}

/** Building an engine for a device is one call of the runtime, which says nothing for minutes. */
const stallTimeoutMs = 15 * 60_000

/** Where the system looks for libraries, which providers bring: drivers of CUDA, cuDNN, TensorRT. */
const libraryPaths: Partial<Record<NodeJS.Platform, string>> = { linux: 'LD_LIBRARY_PATH', win32: 'PATH' }

/** Variables by which drivers are told which devices there are. */
const deviceChoices = [
  'CUDA_VISIBLE_DEVICES',
  'CUDA_DEVICE_ORDER',
  'HIP_VISIBLE_DEVICES',
  'ROCR_VISIBLE_DEVICES',
  'VK_DRIVER_FILES',
]

/**
 * What a job needs beside its limits where it asks for another execution provider than the CPU: libraries found where
 * the runner says, its choice of devices, and time. Its memory is watched and not capped by the kernel: drivers reserve
 * more than a machine has, and would not start under a cap.
 *
 * @param request of any job. @param parent the environment of this process.
 * @returns null for all others.
 */
export function acceleratorNeeds(
  request: object,
  parent: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): AcceleratorNeeds | null {
  if (!('provider' in request) || request.provider === 'cpu') return null
  const variable = libraryPaths[platform]
  const folders = variable === undefined ? '' : absolute(parent[variable] ?? '', platform)
  const chosen = deviceChoices.flatMap((name) => {
    const value = parent[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    containment: (host) => chooseContainment({ ...host, tools: null }),
    environment: {
      ...Object.fromEntries(chosen),
      ...(variable === undefined || folders === '' ? {} : { [variable]: folders }),
    },
    stallTimeoutMs,
  }
}

/** Of a list of folders, those that mean the same wherever a process starts. */
function absolute(list: string, platform: NodeJS.Platform): string {
  const separator = platform === 'win32' ? ';' : ':'
  return list
    .split(separator)
    .filter((folder) => (platform === 'win32' ? /^[A-Za-z]:[\\/]/.test(folder) : isAbsolute(folder)))
    .join(separator)
}
