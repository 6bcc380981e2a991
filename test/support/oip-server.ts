import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Values of one tensor, flat. */
type Values = readonly (number | boolean | string | null)[]

export interface OipTensor {
  name: string
  datatype: string
  shape: number[]
  data: Values
}

export interface OipOptions {
  /** MLServer and KServe differ in all that the protocol leaves open. */
  manner: 'mlserver' | 'kserve'
  /** Answers one request; what it throws is an error of the model. */
  predict(inputs: OipTensor[]): OipTensor[]
  /** What the server says of the model's inputs. */
  inputs?: { name: string; datatype: string; shape: number[] }[]
  /** Whether the server says that it knows binary tensors. */
  saysBinary?: boolean
  version?: () => string
  /** Polls that find the model not ready yet. */
  unreadyPolls?: number
  /** Statuses of the first requests, in place of answers. */
  failures?: number[]
  /** The value that the header Authorization has to have. */
  authorization?: string
}

export interface OipServer {
  /** Of the model `signs`. */
  url: string
  /** Requests for inference that came, by their bodies in JSON and their headers. */
  seen: { id: unknown; rows: number; headers: IncomingMessage['headers'] }[]
  /** Requests under way at once, at most. */
  mostAtOnce: number
  close(): Promise<void>
}

interface Reply {
  status: number
  headers?: Record<string, string>
  json?: unknown
  bytes?: Buffer
}

/** A small server of the Open Inference Protocol v2, in the manner of one that many use. */
export async function startOipServer(options: OipOptions): Promise<OipServer> {
  const state = { polls: 0, requests: 0, now: 0 }
  const server: OipServer = { url: '', seen: [], mostAtOnce: 0, close: async () => undefined }
  async function reply(request: IncomingMessage, body: Buffer): Promise<Reply> {
    const { authorization } = request.headers
    if (options.authorization !== undefined && authorization !== options.authorization) {
      return { status: 401, json: { error: `who are you, ${authorization}?` } }
    }
    switch (request.url) {
      case '/v2': {
        const extensions = options.saysBinary ? ['binary_tensor_data'] : []
        return { status: 200, json: { name: options.manner, version: '1', extensions } }
      }
      case '/v2/models/signs':
        return { status: 200, json: { name: 'signs', inputs: options.inputs ?? [], outputs: [] } }
      case '/v2/models/signs/ready':
        if (state.polls++ < (options.unreadyPolls ?? 0)) return { status: 503, json: { error: 'loading' } }
        return options.manner === 'mlserver' ? { status: 200 } : { status: 200, json: { ready: true } }
      case '/v2/models/signs/infer': {
        state.now++
        server.mostAtOnce = Math.max(server.mostAtOnce, state.now)
        await new Promise((done) => setTimeout(done, 5))
        state.now--
        const failure = options.failures?.[state.requests++]
        if (failure !== undefined) return { status: failure, json: { error: 'busy' } }
        return infer(request, body, options, server)
      }
      default:
        return { status: 404, json: { error: 'Model not found' } }
    }
  }
  const host = createServer(async (request, response) => {
    const {
      status,
      json,
      headers = {},
      bytes = Buffer.alloc(0),
    } = await reply(request, await bodyOf(request))
    response.writeHead(status, headers)
    response.end(json === undefined ? bytes : JSON.stringify(json))
  })
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done))
  server.url = `http://127.0.0.1:${(host.address() as AddressInfo).port}/v2/models/signs`
  server.close = async () => {
    host.closeAllConnections()
    await new Promise((done) => host.close(done))
  }
  return server
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const traceback = (message: string) =>
  Buffer.from(
    `Traceback (most recent call last):\n  File "/srv/model.py", line 7, in predict\nValueError: ${message}\n`,
  )

function infer(
  request: IncomingMessage,
  body: Buffer,
  { manner, predict, version }: OipOptions,
  server: OipServer,
): Reply {
  const header = request.headers['inference-header-content-length']
  if (header !== undefined && manner === 'mlserver') {
    return { status: 500, bytes: traceback("'utf-8' codec can't decode byte") }
  }
  const json = JSON.parse(
    body.subarray(0, header === undefined ? undefined : Number(header)).toString('utf8'),
  )
  if (manner === 'kserve' && json.id === undefined) return { status: 400, json: { error: 'id is required' } }
  const inputs = header === undefined ? json.inputs : binaryInputs(json.inputs, body.subarray(Number(header)))
  server.seen.push({ id: json.id, rows: inputs[0].shape[0], headers: request.headers })
  try {
    const outputs = predict(inputs).map((output) => (manner === 'mlserver' ? asColumns(output) : output))
    const said = { model_name: 'signs', id: json.id, model_version: version?.() ?? null }
    return header === undefined ? { status: 200, json: { ...said, outputs } } : binaryReply(said, outputs)
  } catch (error) {
    const { message } = error as Error
    return manner === 'kserve'
      ? { status: 500, json: { error: `ValueError : ${message}` } }
      : { status: 500, bytes: traceback(message) }
  }
}

function binaryReply(said: object, outputs: OipTensor[]): Reply {
  const parts = outputs.map(({ data }) => Buffer.from(Float64Array.from(data as number[]).buffer))
  const described = outputs.map(({ name, shape }, index) => {
    return { name, shape, datatype: 'FP64', parameters: { binary_data_size: parts[index]?.length } }
  })
  const head = Buffer.from(JSON.stringify({ ...said, outputs: described }))
  const headers = { 'inference-header-content-length': String(head.length) }
  return { status: 200, headers, bytes: Buffer.concat([head, ...parts]) }
}

/** MLServer gives what is one value a row a dimension of its own. */
function asColumns(output: OipTensor): OipTensor {
  return output.shape.length === 1 ? { ...output, shape: [...output.shape, 1] } : output
}

/** Tensors of FP64 alone: what the tests send. */
function binaryInputs(
  inputs: (Omit<OipTensor, 'data'> & { parameters: { binary_data_size: number } })[],
  bytes: Buffer,
): OipTensor[] {
  let at = 0
  return inputs.map(({ parameters, ...input }) => {
    const own = Uint8Array.from(bytes.subarray(at, at + parameters.binary_data_size))
    at += parameters.binary_data_size
    return { ...input, data: [...new Float64Array(own.buffer)] }
  })
}
