import { mkdir, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { MlgateError } from '@mlgate/core'
import { startDeadline } from './deadline.ts'
import type { WantedPackage } from './manifest.ts'
import type { NpmSettings } from './npm-settings.ts'
import type { Patience } from './patience.ts'
import { describeFailure, PassingFailure, request } from './request.ts'
import { DamagedTarball, TruncatedTarball, unpackTarball } from './unpack.ts'

export interface RegistryOptions {
  settings: NpmSettings
  patience: Patience
  signal: AbortSignal | undefined
  log(line: string): void
}

/**
 * Downloads a package from the registry that npm is configured for and unpacks its wanted files into
 * `<folder>/node_modules/<path>`, where none of its files may lie yet.
 *
 * @throws MlgateError MG3102 when the registry does not have it, MG3103 when it refuses, MG3104 when the bytes are
 *   not the published ones, MG3105 when it cannot be reached; the system's error when files cannot be written;
 *   the signal's reason when aborted.
 */
export async function downloadPackage(
  wanted: WantedPackage,
  folder: string,
  options: RegistryOptions,
): Promise<void> {
  const { patience, signal, log } = options
  const target = join(folder, 'node_modules', wanted.path)
  for (let attempt = 1; ; attempt += 1) {
    try {
      await mkdir(target, { recursive: true })
      return await attemptDownload(wanted, target, options)
    } catch (error) {
      signal?.throwIfAborted()
      if (!(error instanceof PassingFailure)) throw error
      if (attempt >= patience.attempts) throw unreachable(wanted, addressOf(wanted, options), error, attempt)
      const waitMs = patience.backoffMs * 2 ** (attempt - 1)
      log(`${shown(addressOf(wanted, options))} ${error.message}; asked again in ${waitMs} ms.`)
      // Its own files and no more: another package may lie in it.
      await Promise.all(Object.keys(wanted.files).map((path) => rm(join(target, path), { force: true })))
      // A pause that is cut short fails in its own way; the reason is the signal's.
      await pause(waitMs, undefined, signal === undefined ? {} : { signal }).catch(() => undefined)
      signal?.throwIfAborted()
    }
  }
}

async function attemptDownload(
  wanted: WantedPackage,
  target: string,
  { settings, patience, signal }: RegistryOptions,
): Promise<void> {
  const address = addressOf(wanted, { settings })
  const authorization = settings.authorizationFor(settings.registryOf(wanted.name))
  const deadline = startDeadline(patience.stallMs, patience.totalMs, signal)
  try {
    const response = await request(address, { settings, authorization, signal: deadline.signal })
    deadline.progress()
    checkStatus(response, wanted, address)
    await unpackTarball(watched(response, deadline.progress), wanted, target)
  } catch (error) {
    throw explain(deadline.reason() ?? error, wanted, address)
  } finally {
    deadline.stop()
  }
}

/** A registry keeps tarballs at `<registry>/<name>/-/<name without scope>-<version>.tgz`. */
function addressOf({ name, published }: WantedPackage, { settings }: { settings: NpmSettings }): URL {
  return new URL(`${name}/-/${name.split('/').at(-1)}-${published.version}.tgz`, settings.registryOf(name))
}

async function* watched(response: IncomingMessage, onChunk: () => void): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of response) {
      onChunk()
      yield chunk as Buffer
    }
  } catch (cause) {
    throw new PassingFailure(describeFailure(cause), { cause })
  }
}

/** Statuses that another attempt may change. */
const passing = [408, 425, 429]

function checkStatus(response: IncomingMessage, wanted: WantedPackage, address: URL): void {
  const { statusCode: status = 0, headers } = response
  if (status === 200) {
    const announced = headers['content-length']
    if (announced === undefined || Number(announced) === wanted.published.tarballBytes) return
    response.destroy()
    throw new DamagedTarball(`has ${announced} bytes in place of ${wanted.published.tarballBytes}`)
  }
  response.destroy()
  if (status >= 500 || passing.includes(status)) throw new PassingFailure(`answers with status ${status}`)
  throw refusal(status, wanted, address)
}

/** What went wrong for people; failures that may pass stay what they are. */
function explain(error: unknown, wanted: WantedPackage, address: URL): unknown {
  if (!(error instanceof DamagedTarball)) return error
  return new MlgateError(
    {
      code: 'MG3104',
      message: `${titleOf(wanted)} from ${shown(address)} ${error.message}.`,
      hint: 'Nothing of it was kept. Find out what changes packages between the publisher and here, or unpack the right ones elsewhere and name the folder in native-packages.',
    },
    { cause: error },
  )
}

function refusal(status: number, wanted: WantedPackage, address: URL): MlgateError {
  const title = titleOf(wanted)
  if (status === 401 || status === 403 || status === 407) {
    return new MlgateError({
      code: 'MG3103',
      message: `${shown(address)} refuses to hand out ${title}: status ${status}.`,
      hint: `Give npm a token for ${address.host}, as actions/setup-node does with registry-url and NODE_AUTH_TOKEN, or name a folder in native-packages.`,
    })
  }
  return new MlgateError({
    code: 'MG3102',
    message: `${shown(address)} does not have ${title}: status ${status}.`,
    hint: "Let this registry mirror it, set another with npm_config_registry or the user's .npmrc, or name a folder in native-packages.",
  })
}

function unreachable(
  wanted: WantedPackage,
  address: URL,
  cause: PassingFailure,
  attempts: number,
): MlgateError {
  return new MlgateError(
    {
      code: cause instanceof TruncatedTarball ? 'MG3104' : 'MG3105',
      message: `${titleOf(wanted)} could not be downloaded in ${attempts} attempts: ${shown(address)} ${cause.message}.`,
      hint: "Check npm's registry, proxy and cafile settings and the network of the runner, or name a folder in native-packages.",
    },
    { cause },
  )
}

function titleOf({ name, published }: WantedPackage): string {
  return `${name} ${published.version}`
}

/** An address without what may be secret in it. */
function shown({ origin, pathname }: URL): string {
  return `${origin}${pathname}`
}
