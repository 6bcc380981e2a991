import { homedir } from 'node:os'
import { join } from 'node:path'
import { isInstalled, type ProvideSdk } from '@mlgate/files'
import type { SdkName } from '@mlgate/native'
import type { SessionOptions } from '@mlgate/pipeline'

/** How the command line brings files from other machines: kept for this user, from one command to the next. */
export function remoteOf(
  environment: NodeJS.ProcessEnv,
  childEntry: string,
): NonNullable<SessionOptions['remote']> & { provideSdk: ProvideSdk<SdkName> } {
  const folder = join(userCache(environment), 'mlgate')
  const token = environment.GITHUB_TOKEN || environment.GH_TOKEN
  return {
    cacheFolder: join(folder, 'files'),
    provideSdk: (name) => sdkFolder(name, { folder, childEntry }),
    ...(token ? { gitHost: { url: environment.GITHUB_SERVER_URL || 'https://github.com', token } } : {}),
  }
}

/** An SDK that is installed beside mlgate is used; any other is brought, the very files that mlgate was tested with. */
async function sdkFolder(
  name: SdkName,
  { folder, childEntry }: { folder: string; childEntry: string },
): Promise<string | undefined> {
  if (isInstalled(name, childEntry)) return undefined
  const { provideNative } = await import('@mlgate/native')
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const folders = await provideNative([name], {
    temporaryFolder: folder,
    cache: false,
    log: say,
    warn: say,
  })
  return folders[name]
}

/** Where programs of this user keep what they can make again. */
function userCache({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: NodeJS.ProcessEnv): string {
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME
  const home = HOME || homedir()
  if (process.platform === 'win32') return LOCALAPPDATA || join(home, 'AppData', 'Local')
  return process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache')
}
