/** A request as it is sent again and again. */
export interface HttpRequest {
  method: string
  /** Absolute, `http:` or `https:`. */
  url: string
  headers: Readonly<Record<string, string>>
  body: Uint8Array | null
}

/** The bytes of a request in HTTP/1.1, made once: a request that is timed is one write of them. */
export function requestBytes({ method, url, headers, body }: HttpRequest): Buffer {
  const { host, pathname, search } = new URL(url)
  const lines = [
    `${method} ${pathname}${search} HTTP/1.1`,
    `host: ${host}`,
    'connection: keep-alive',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === null ? [] : [`content-length: ${body.length}`]),
  ]
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body ?? Buffer.alloc(0)])
}
