import { once } from 'node:events'
import { type FileHandle, open } from 'node:fs/promises'
import { type Agent, type ClientRequest, type IncomingMessage, request as requestOverHttp } from 'node:http'
import { request as requestOverHttps } from 'node:https'
import { Readable } from 'node:stream'
import { type FilePart, noAnswerOf, UnreadableFile, type WireRequest } from './transport.ts'

/** Large pieces cost the least. */
const pieceBytes = 2 ** 20

interface Sending {
  agent: Agent | undefined
  signal: AbortSignal
  /** Is told when a piece is on its way. */
  progress(): void
}

/**
 * Sends a part of a file as the body of a request, never faster than the network takes it: `fetch` would read all of it
 * into memory.
 *
 * @returns the answer with its body unread, redirects as well.
 * @throws NoAnswer when none comes, UnreadableFile when the part cannot be read.
 */
export async function sendFile(
  { url, method, headers }: Pick<WireRequest, 'url' | 'method' | 'headers'>,
  part: FilePart,
  { agent, signal, progress }: Sending,
): Promise<Response> {
  const file = await open(part.file).catch((cause: unknown) => {
    throw new UnreadableFile('it cannot be opened', { cause })
  })
  const start = url.startsWith('https:') ? requestOverHttps : requestOverHttp
  try {
    const outgoing = start(url, {
      method,
      headers: { ...headers, 'content-length': String(part.bytes) },
      signal,
      // A connection that was kept may close at this moment, and nobody could say what arrived.
      agent: agent ?? false,
    })
    const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>
    // Whoever refuses early breaks the connection that the rest is still written to, after all has been said.
    outgoing.on('error', () => undefined)
    const over = answered.then(
      () => 'over' as const,
      () => 'over' as const,
    )
    const poured = pour({ file, part, outgoing, over, progress })
    try {
      const [answer] = await Promise.race([answered, poured.then(() => answered)])
      return responseOf(answer, () => outgoing.writableFinished || outgoing.destroy())
    } catch (cause) {
      outgoing.destroy()
      throw cause instanceof UnreadableFile ? cause : noAnswerOf(cause)
    } finally {
      await poured.catch(() => undefined)
    }
  } finally {
    await file.close()
  }
}

/**
 * Writes the part, one piece behind what it reads, in two buffers that it uses again: new ones would pile up faster than
 * they are collected. Stops where the request is over.
 */
async function pour({
  file,
  part: { offset, bytes },
  outgoing,
  over,
  progress,
}: {
  file: FileHandle
  part: FilePart
  outgoing: ClientRequest
  over: Promise<'over'>
  progress: () => void
}): Promise<void> {
  let [free, taken] = [Buffer.allocUnsafeSlow(pieceBytes), Buffer.allocUnsafeSlow(pieceBytes)]
  let written: Promise<unknown> = Promise.resolve()
  for (let sent = 0; sent < bytes; ) {
    const wanted = Math.min(pieceBytes, bytes - sent)
    const { bytesRead } = await file.read(free, 0, wanted, offset + sent).catch((cause: unknown) => {
      throw new UnreadableFile('it cannot be read', { cause })
    })
    if (bytesRead === 0) throw new UnreadableFile(`it ends ${bytes - sent} bytes early`)
    if ((await Promise.race([written, over])) === 'over') return
    progress()
    const piece = free.subarray(0, bytesRead)
    written = new Promise((resolve) => void outgoing.write(piece, resolve))
    sent += bytesRead
    ;[free, taken] = [taken, free]
  }
  if ((await Promise.race([written, over])) !== 'over') outgoing.end()
}

/** @param release is called when all of the answer has been read. */
function responseOf(answer: IncomingMessage, release: () => void): Response {
  const status = answer.statusCode ?? 0
  answer.once('end', release)
  const hasBody = status !== 204 && status !== 205 && status !== 304
  if (!hasBody) answer.resume()
  const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  )
  return new Response(hasBody ? (Readable.toWeb(answer) as ReadableStream<Uint8Array>) : null, {
    status,
    headers,
  })
}
