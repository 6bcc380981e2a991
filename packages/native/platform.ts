import { MlgateError } from '@mlgate/core'

/** The machine as far as native packages care. */
export interface Host {
  platform: string
  arch: string
  /** Linux whose C library is musl, such as Alpine. */
  musl: boolean
}

/** This machine: its C library is the one that this Node was linked with. */
export function thisHost(): Host {
  const { platform, arch } = process
  return { platform, arch, musl: platform === 'linux' && !usesGlibc() }
}

function usesGlibc(): boolean {
  const report: NodeJS.ProcessReport & { excludeNetwork?: boolean } = process.report
  const before = report.excludeNetwork ?? false
  // Otherwise the report looks up host names, which can take seconds.
  report.excludeNetwork = true
  try {
    const { header } = report.getReport() as { header?: { glibcVersionRuntime?: string } }
    return header?.glibcVersionRuntime !== undefined
  } finally {
    report.excludeNetwork = before
  }
}

const systems: Readonly<Record<string, string>> = { darwin: 'macOS', linux: 'Linux', win32: 'Windows' }

/**
 * The name under which the manifest lists this machine, such as `linux-x64`.
 *
 * @throws MlgateError MG3101 when it lists none: the message says which machine this is, the hint which would do.
 */
export function supportedPlatform(host: Host, packageName: string, platforms: readonly string[]): string {
  const platform = `${host.platform}-${host.arch}`
  if (!host.musl && platforms.includes(platform)) return platform
  throw new MlgateError({
    code: 'MG3101',
    message: `${packageName} has no files for this machine: ${describeHost(host)}.`,
    hint: `${adviceFor(host)}It runs on ${platforms.map(describePlatform).join(', ')}.`,
  })
}

function describeHost({ platform, arch, musl }: Host): string {
  if (musl) return `Linux with musl, such as Alpine (${platform}-${arch})`
  if (platform === 'darwin' && arch === 'x64') return 'a Mac with an Intel processor (darwin-x64)'
  return `${systems[platform] ?? platform} on ${arch}`
}

function adviceFor({ platform, musl }: Host): string {
  if (musl) return 'Use a container image with glibc, such as one based on Debian or Ubuntu. '
  return platform === 'darwin' ? 'Use a runner on Apple silicon, such as macos-latest. ' : ''
}

function describePlatform(platform: string): string {
  const [system = '', arch = ''] = platform.split('-')
  return `${systems[system] ?? system} ${arch}`
}
