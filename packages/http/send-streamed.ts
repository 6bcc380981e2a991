import { once } from 'node:events'
import { type FileHandle, open } from 'node:fs/promises'
import { type Agent, type ClientRequest, type IncomingMessage, request as requestOverHttp } from 'node:http'
import { request as requestOverHttps } from 'node:https'
import { remember } from './pieces.ts'
import { type FilePart, noAnswerOf, UnreadableFile, type WireRequest } from './transport.ts'

/** Large pieces cost the least. */
const sentPieceBytes = 2 ** 20

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
  const pieces = chunksFrom(answer, signal)
  const response = new Response(hasBody ? bodyOf(answer, pieces) : null, { status, headers })
  if (hasBody) remember(response, pieces)
  return response
}

/** The body for whoever asks the answer itself for it: above all to give it up before it is read. */
function bodyOf(answer: IncomingMessage, pieces: AsyncGenerator<Uint8Array>): ReadableStream {
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: () => void answer.destroy(),
    },
    { highWaterMark: 0 },
  )
}

/** The body as the network brings it. */
async function* chunksFrom(
  answer: IncomingMessage,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) yield chunk
  } catch (error) {
    throw signal.aborted ? signal.reason : error
  }
}
