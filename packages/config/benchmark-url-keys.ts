import * as z from 'zod/mini'
import { commandMapping, commandWordKeys } from './command-keys.ts'
import { datatypeKeys, duration, headerKeys } from './endpoint-keys.ts'
import { described, mapping, optional, text } from './keys.ts'

const url = () => text('a URL, such as http://localhost:8080/v2/models/signs')

const shape = z
  .array(z.number('a whole number').check(z.int('a whole number'), z.minimum(-1)), 'a list of lengths')
  .check(z.minLength(1, 'at least one length'))

const timedInput = z.union(
  [datatypeKeys(), mapping({ datatype: datatypeKeys(), shape })],
  'a datatype such as FP32, or a mapping with "datatype" and "shape"',
)

const urlMapping = mapping({
  url: described(
    url(),
    'A model of the Open Inference Protocol v2, `http://HOST/v2/models/NAME`; or any other URL, which is asked as it is. `{port}` stands for the port that `serve` is given.',
    { examples: ['http://localhost:8080/v2/models/signs', 'http://127.0.0.1:{port}/predict'] },
  ),
  headers: optional(headerKeys()),
  inputs: optional(
    described(
      z.record(z.string(), timedInput, 'a mapping of inputs'),
      'Of a model that the server says too little of: its inputs by datatype, with the shape where it is not said either; −1 is an open length.',
      { examples: [{ 'input-0': { datatype: 'FP32', shape: [-1, 4] } }] },
    ),
  ),
  encoding: optional(
    described(
      z.enum(['json', 'binary']),
      'How tensors are sent. Default: binary where the server says that it knows the extension `binary_tensor_data`, else json.',
    ),
  ),
  method: optional(
    described(
      z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'], 'a method such as POST'),
      'Of a request that you write yourself. Default: POST where it has a body, else GET.',
    ),
  ),
  body: optional(described(z.string('text'), 'The body of a request that you write yourself.')),
  'body-file': optional(
    described(text('a path or location'), 'A file that holds the body.', {
      examples: ['bench/request.json'],
    }),
  ),
  timeout: duration('The longest time for one request, to the end of its answer. Default: 60s.'),
  wait: duration('How long to wait for a server that `serve` does not start. Default: 30s.'),
})

/** What is asked of a running server: a URL, or more of it. */
export const timedUrlKeys = z.union([url(), urlMapping], 'a URL, or a mapping with "url"')
export type WrittenTimedUrl = z.output<typeof timedUrlKeys>

/** A path of the same host: behind `//` or `/\` another one is named, and URLs skip tabs and ends of lines. */
const ownPath = /^\/(?![/\\])\S*$/

const serveMapping = z.extend(commandMapping, {
  run: described(
    z.union([...commandWordKeys], 'a command, or a list of its words'),
    'The program and its arguments, as it would be typed; no shell reads them. `{port}` stands for a free port, `{model}` for the path of the file that `model` names.',
    { examples: ['python serve.py --port {port} --model {model}'] },
  ),
  ready: optional(
    described(
      text('a path such as /health').check(z.regex(ownPath, 'a path that begins with one /')),
      'Path that answers with a status of 2xx once the server is ready. Default: that of the model; of a URL of another kind, the server is ready when it takes connections.',
      { examples: ['/health'] },
    ),
  ),
  wait: duration('How long it may take until it is ready. Default: 60s.'),
})

/** A command that starts a server. */
export const serveKeys = z.union(
  [...commandWordKeys, serveMapping],
  'a command, a list of its words, or a mapping with "run"',
)
export type WrittenServe = z.output<typeof serveKeys>
