import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { parse } from 'ini'

/** Settings of npm by their name as npm writes it, such as `registry` or `//host/:_authToken`. */
export type RawSettings = ReadonlyMap<string, string | readonly string[]>

export interface SettingsPlaces {
  environment: NodeJS.ProcessEnv
  warn(message: string): void
}

/**
 * What npm is told by the environment, the user's .npmrc and the machine's, the first winning. The .npmrc of the
 * workspace does not count: a pull request could use it to send a token elsewhere.
 *
 * @throws MlgateError MG3107 when a file cannot be read.
 */
export function readNpmFiles({ environment, warn }: SettingsPlaces): RawSettings {
  const given = settingsOfEnvironment(environment)
  const files = [userFile(given, environment), ...machineFiles(given, environment)]
  const layers = files.filter(existsSync).map((file) => {
    if (!isInWorkspace(file, environment)) return settingsOfFile(file, environment)
    warn(`npm's settings in ${file} are ignored: a pull request can change files of the workspace.`)
    return new Map()
  })
  return new Map([given, ...layers].reverse().flatMap((layer) => [...layer]))
}

/** `npm_config_registry`, in any case, is `registry`; a name that starts with `//` stays as it is. */
function settingsOfEnvironment(environment: NodeJS.ProcessEnv): Map<string, string> {
  const settings = new Map<string, string>()
  for (const [variable, value] of Object.entries(environment)) {
    const [, name] = /^npm_config_(.+)$/i.exec(variable) ?? []
    if (name === undefined || value === undefined || value === '') continue
    const key = name.startsWith('//') ? name : name.replace(/(?!^)_/g, '-').toLowerCase()
    settings.set(key, value)
  }
  return settings
}

function userFile(given: ReadonlyMap<string, string>, environment: NodeJS.ProcessEnv): string {
  return given.get('userconfig') ?? join(homeOf(environment), '.npmrc')
}

export function homeOf(environment: NodeJS.ProcessEnv): string {
  return environment.HOME || homedir()
}

/** The machine's file lies beside the Node that npm runs on: the first on PATH, else this one. */
function machineFiles(given: ReadonlyMap<string, string>, environment: NodeJS.ProcessEnv): string[] {
  const named = given.get('globalconfig')
  if (named !== undefined) return [named]
  const prefix = given.get('prefix') ?? environment.PREFIX
  if (prefix !== undefined) return [join(prefix, 'etc', 'npmrc')]
  const windows = process.platform === 'win32'
  const path = (environment.PATH ?? environment.Path ?? '').split(delimiter).filter(isAbsolute)
  const found = path.map((folder) => join(folder, windows ? 'node.exe' : 'node')).find(existsSync)
  const folder = dirname(found === undefined ? process.execPath : realpathSync(found))
  return [join(windows ? folder : dirname(folder), 'etc', 'npmrc')]
}

function isInWorkspace(file: string, environment: NodeJS.ProcessEnv): boolean {
  const workspace = environment.GITHUB_WORKSPACE
  if (workspace === undefined || workspace === '' || !existsSync(workspace)) return false
  const path = relative(realpathSync(workspace), realpathSync(file))
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
}

function settingsOfFile(file: string, environment: NodeJS.ProcessEnv): Map<string, string | string[]> {
  let entries: [string, unknown][]
  try {
    entries = Object.entries(parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new MlgateError(
      {
        code: 'MG3107',
        message: `npm's settings in ${file} cannot be read.`,
        hint: 'Make it a plain file that this user may read, or remove it.',
        place: { file },
      },
      { cause },
    )
  }
  const replaced = (text: unknown) => replaceVariables(String(text), environment)
  return new Map(
    entries
      .filter(([, value]) => typeof value !== 'object' || Array.isArray(value))
      .map(([name, value]) => [replaced(name), Array.isArray(value) ? value.map(replaced) : replaced(value)]),
  )
}

/** `${NAME}` as npm means it: a backslash before it keeps it, `${NAME?}` may be absent. */
function replaceVariables(text: string, environment: NodeJS.ProcessEnv): string {
  return text.replace(
    /(?<!\\)(\\*)\$\{([^${}?]+)(\?)?\}/g,
    (whole, escapes: string, name: string, optional) => {
      if (escapes.length % 2 === 1) return whole.slice((escapes.length + 1) / 2)
      const absent = optional === '?' ? '' : `\${${name}}`
      return escapes.slice(escapes.length / 2) + (environment[name] ?? absent)
    },
  )
}
