import { get as getHttp, Agent as HttpAgent, type IncomingMessage } from 'node:http'
import { get as getHttps, Agent as HttpsAgent } from 'node:https'
import type { NpmSettings } from './npm-settings.ts'

const maximumRedirects = 5

/** A failure that may pass when the same is asked again. The message follows the address that was asked. */
export class PassingFailure extends Error {}

export interface RequestOptions {
  settings: NpmSettings
  authorization: string | undefined
  signal: AbortSignal
}

/**
 * Asks for an address, through the proxy that npm would use, and follows redirects. Credentials go to the
 * address itself; whoever it redirects to on another host, port or protocol gets none.
 *
 * @returns the answer with any status but a redirect, its body unread.
 * @throws PassingFailure when nothing answers, or redirects never end.
 */
export async function request(address: URL, options: RequestOptions): Promise<IncomingMessage> {
  let url = address
  let authorization = options.authorization
  for (let redirects = 0; redirects <= maximumRedirects; redirects += 1) {
    const response = await send(url, { ...options, authorization })
    const { statusCode = 0, headers } = response
    if (![301, 302, 303, 307, 308].includes(statusCode)) return response
    response.destroy()
    const next = headers.location === undefined ? null : URL.parse(headers.location, url.href)
    if (next === null || !/^https?:$/.test(next.protocol)) {
      throw new PassingFailure('redirects to nowhere')
    }
    if (next.origin !== url.origin) authorization = undefined
    url = next
  }
  throw new PassingFailure(`redirects more than ${maximumRedirects} times`)
}

async function send(url: URL, { settings, authorization, signal }: RequestOptions): Promise<IncomingMessage> {
  const secure = url.protocol === 'https:'
  const proxy = settings.proxyFor(url)
  const common = proxy === undefined ? {} : { proxyEnv: { HTTP_PROXY: proxy, HTTPS_PROXY: proxy } }
  const trust = {
    rejectUnauthorized: settings.strictSsl,
    ...(settings.ca === undefined ? {} : { ca: [...settings.ca] }),
  }
  const agent = secure ? new HttpsAgent({ ...common, ...trust }) : new HttpAgent(common)
  const headers = {
    accept: '*/*',
    'user-agent': 'mlgate',
    ...(authorization === undefined ? {} : { authorization }),
  }
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) => reject(new PassingFailure(describeFailure(cause, proxy), { cause }))
    try {
      ;(secure ? getHttps : getHttp)(url, { agent, headers, signal }, resolve).on('error', fail)
    } catch (cause) {
      fail(cause)
    }
  })
}

const meanings: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses the connection',
  ECONNRESET: 'broke the connection',
  EPIPE: 'broke the connection',
  ENOTFOUND: 'has an unknown host name',
  EAI_AGAIN: 'has a host name that cannot be resolved now',
  ETIMEDOUT: 'does not answer',
  EHOSTUNREACH: 'is on a host that cannot be reached',
  ENETUNREACH: 'is in a network that cannot be reached',
  CERT_HAS_EXPIRED: 'has a certificate that has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has a certificate that nobody trusted has signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'has a certificate that nobody trusted has signed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'has a certificate that nobody trusted has signed',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate for another host',
  ERR_PROXY_TUNNEL: 'cannot be reached',
  ERR_INVALID_CHAR: 'cannot be asked with these credentials: they hold a character that no header may have',
}

/** What a network error means, in words that follow an address. Never the error's own: it may quote a header. */
export function describeFailure(error: unknown, proxy?: string): string {
  if (error instanceof PassingFailure) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  const through =
    proxy === undefined
      ? ''
      : `, asked through the proxy ${(URL.canParse(proxy) ? new URL(proxy) : null)?.host ?? ''}`
  return `${meanings[code] ?? `cannot be asked (${code})`}${through}`
}
