import { readFileSync } from 'node:fs'
import { MlgateError } from '@mlgate/core'
import { homeOf, type RawSettings, readNpmFiles, type SettingsPlaces } from './npm-files.ts'

/** How npm would reach its registries from here. */
export interface NpmSettings {
  /** The registry of a package: that of its scope, else the general one. Its path ends with a slash. */
  registryOf(packageName: string): URL
  /** The header that goes with a request to a registry; undefined when npm has no credentials for it. */
  authorizationFor(registry: URL): string | undefined
  /** The proxy on the way to an address; undefined when there is none. */
  proxyFor(address: URL): string | undefined
  /** Certificates in PEM that are trusted in place of the system's. */
  ca: readonly string[] | undefined
  /** False when certificates are not checked at all. */
  strictSsl: boolean
}

const publicRegistry = 'https://registry.npmjs.org/'

/**
 * Reads npm's settings from the environment and from the .npmrc of the user and of the machine.
 *
 * @throws MlgateError MG3107 when one of them cannot be used.
 */
export function readNpmSettings(places: SettingsPlaces): NpmSettings {
  const { environment } = places
  const raw = readNpmFiles(places)
  const text = (name: string) => textOf(raw, name)
  return {
    registryOf: (packageName) => {
      const scope = /^(@[^/]+)\//.exec(packageName)?.[1]
      const scoped = scope === undefined ? undefined : text(`${scope}:registry`)
      return scoped === undefined
        ? registryUrl('registry', text('registry') ?? publicRegistry)
        : registryUrl(`${scope}:registry`, scoped)
    },
    authorizationFor: (registry) => authorization(raw, registry),
    proxyFor: (address) => {
      const proxy = text('https-proxy') ?? text('proxy') ?? proxyOfEnvironment(address, environment)
      const exceptions = listOf(raw, 'noproxy') ?? variable(environment, 'no_proxy')?.split(',') ?? []
      return proxy === undefined || isException(address, exceptions) ? undefined : proxyUrl(proxy)
    },
    ca: certificates(raw, environment),
    strictSsl: text('strict-ssl') !== 'false',
  }
}

function textOf(raw: RawSettings, name: string): string | undefined {
  const value = raw.get(name)
  const text = typeof value === 'string' ? value : value?.at(-1)
  // npm writes `null` for "as by default"; a variable that is not set leaves its name behind.
  return text === undefined || text === '' || text === 'null' || /\$\{[^}]+\}/.test(text) ? undefined : text
}

function listOf(raw: RawSettings, name: string): readonly string[] | undefined {
  const value = raw.get(name)
  return typeof value === 'string' ? textOf(raw, name)?.split(',') : value
}

function registryUrl(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new MlgateError({
      code: 'MG3107',
      message: `npm's setting ${name} is not the address of a registry.`,
      hint: `Set it to an address such as ${publicRegistry}.`,
    })
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}

/** Credentials are kept by host and path, `//host/path/:_authToken`; the longest path that fits wins. */
function authorization(raw: RawSettings, { host, pathname }: URL): string | undefined {
  for (let key = `//${host}${pathname}`; key.length > 2; key = key.replace(/([^/]+|\/)$/, '')) {
    const field = (name: string) => textOf(raw, `${key}:${name}`)
    const [token, basic, user, password] = ['_authToken', '_auth', 'username', '_password'].map(field)
    if (token !== undefined) return `Bearer ${token}`
    if (basic !== undefined) return `Basic ${basic}`
    if (user !== undefined && password !== undefined) {
      const plain = Buffer.from(password, 'base64').toString('utf8')
      return `Basic ${Buffer.from(`${user}:${plain}`).toString('base64')}`
    }
  }
  return undefined
}

/** Environment variables of proxies are written in lower case or in upper case. */
function variable(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  return environment[name] || environment[name.toUpperCase()] || undefined
}

function proxyOfEnvironment({ protocol }: URL, environment: NodeJS.ProcessEnv): string | undefined {
  const names = protocol === 'https:' ? ['https_proxy'] : ['https_proxy', 'http_proxy', 'proxy']
  return names.map((name) => variable(environment, name)).find((value) => value !== undefined)
}

function proxyUrl(text: string): string {
  const url = URL.parse(text.includes('://') ? text : `http://${text}`)
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new MlgateError({
      code: 'MG3107',
      message: 'The proxy that npm is told to use is not an http or https address.',
      hint: 'Check https-proxy and proxy of npm, and HTTPS_PROXY and HTTP_PROXY.',
    })
  }
  return url.href
}

/** A host, the end of one, either with a port, or `*` for all. */
function isException({ hostname, host }: URL, exceptions: readonly string[]): boolean {
  return exceptions
    .map((exception) =>
      exception
        .trim()
        .toLowerCase()
        .replace(/^\*?\.+/, ''),
    )
    .filter((exception) => exception !== '')
    .some((exception) =>
      [hostname, host].some(
        (name) => exception === '*' || name === exception || name.endsWith(`.${exception}`),
      ),
    )
}

function certificates(raw: RawSettings, environment: NodeJS.ProcessEnv): readonly string[] | undefined {
  const inline = listOf(raw, 'ca')?.map((text) => text.replaceAll('\\n', '\n'))
  if (inline !== undefined) return inline
  const file = textOf(raw, 'cafile')?.replace(/^~(?=[/\\])/, homeOf(environment))
  if (file === undefined) return undefined
  try {
    return [readFileSync(file, 'utf8')]
  } catch (cause) {
    throw new MlgateError(
      {
        code: 'MG3107',
        message: `npm's setting cafile names ${file}, which cannot be read.`,
        hint: 'Correct it, or remove it to trust the certificates that Node knows.',
        place: { file },
      },
      { cause },
    )
  }
}
