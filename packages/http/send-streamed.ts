import { once } from 'node:events'
import { type FileHandle, open } from 'node:fs/promises'
import { type Agent, type ClientRequest, type IncomingMessage, request as requestOverHttp } from 'node:http'
import { request as requestOverHttps } from 'node:https'
import { type FilePart, noAnswerOf, UnreadableFile, type WireRequest } from './transport.ts'

/** Large pieces cost the least. */
const sentPieceBytes = 2 ** 20
/** Whoever takes these may keep them, and the largest that are dropped pile up until they are collected. */
const takenPieceBytes = 2 ** 18

interface Way {
  /** Through a proxy. */
  agent: Agent | undefined
  signal: AbortSignal
  /** Is told when a piece of a file is on its way. */
  progress(): void
}

/**
 * Sends a request over `node:http`, for what is large on its way there or back: `fetch` reads a file that it sends into
 * memory as fast as the disk gives it, and leaves every byte that it takes behind several times. Redirects are answers
 * like others, and nothing is unpacked.
 *
 * @returns the answer with its body unread.
 * @throws NoAnswer when none comes, UnreadableFile when the part of a file cannot be read.
 */
export async function sendStreamed(
  { url, method, headers, body }: Pick<WireRequest, 'url' | 'method' | 'headers'> & { body?: FilePart },
  way: Way,
): Promise<Response> {
  const start = url.startsWith('https:') ? requestOverHttps : requestOverHttp
  const begin = (more: { headers?: Record<string, string>; agent?: Agent | false }) => {
    const { agent = way.agent } = more
    return start(url, {
      method,
      headers: { ...headers, ...more.headers },
      signal: way.signal,
      ...(agent === undefined ? {} : { agent }),
    })
  }
  if (body !== undefined) return sendFile(begin, body, way)
  const outgoing = begin({})
  outgoing.end()
  try {
    return responseOf(await answerOf(outgoing), way.signal)
  } catch (cause) {
    throw noAnswerOf(cause)
  }
}

async function answerOf(outgoing: ClientRequest): Promise<IncomingMessage> {
  const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>
  // Whoever refuses early breaks the connection that the rest is still written to, after all has been said.
  outgoing.on('error', () => undefined)
  const [answer] = await answered
  return answer
}

async function sendFile(
  begin: (more: { headers: Record<string, string>; agent?: false }) => ClientRequest,
  part: FilePart,
  { agent, signal, progress }: Way,
): Promise<Response> {
  const file = await open(part.file).catch((cause: unknown) => {
    throw new UnreadableFile('it cannot be opened', { cause })
  })
  try {
    const outgoing = begin({
      headers: { 'content-length': String(part.bytes) },
      // A connection that was kept may close at this moment, and nobody could say what arrived.
      ...(agent === undefined ? { agent: false } : {}),
    })
    const answered = answerOf(outgoing)
    const over = answered.then(
      () => 'over' as const,
      () => 'over' as const,
    )
    const poured = pour({ file, part, outgoing, over, progress })
    try {
      const answer = await Promise.race([answered, poured.then(() => answered)])
      answer.once('end', () => outgoing.writableFinished || outgoing.destroy())
      return responseOf(answer, signal)
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
  let [free, taken] = [Buffer.allocUnsafeSlow(sentPieceBytes), Buffer.allocUnsafeSlow(sentPieceBytes)]
  let written: Promise<unknown> = Promise.resolve()
  for (let sent = 0; sent < bytes; ) {
    const wanted = Math.min(sentPieceBytes, bytes - sent)
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

function responseOf(answer: IncomingMessage, signal: AbortSignal): Response {
  const status = answer.statusCode ?? 0
  const hasBody = status !== 204 && status !== 205 && status !== 304
  if (!hasBody) answer.resume()
  const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  )
  return new Response(hasBody ? ReadableStream.from(piecesOf(answer, signal)) : null, { status, headers })
}

/** The body in larger pieces than the network brings it: these cost more to hash and to write than to join. */
async function* piecesOf(
  answer: IncomingMessage,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const announced = Number(answer.headers['content-length'] ?? takenPieceBytes)
  const size = Math.max(1, Math.min(takenPieceBytes, announced))
  let [piece, filled] = [Buffer.allocUnsafeSlow(size), 0]
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      for (let taken = 0; taken < chunk.length; ) {
        const copied = chunk.copy(piece, filled, taken)
        taken += copied
        filled += copied
        if (filled < size) continue
        yield piece
        ;[piece, filled] = [Buffer.allocUnsafeSlow(size), 0]
      }
      free(chunk)
    }
  } catch (error) {
    // What has come is good, whatever became of the rest.
    if (filled > 0) yield piece.subarray(0, filled)
    throw signal.aborted ? signal.reason : error
  }
  if (filled > 0) yield piece.subarray(0, filled)
}

/** Gives memory back at once: it would wait for the collector, which small objects with much behind them hardly wake. */
function free({ buffer, byteLength }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}
