import { parseDuration } from '@mlgate/core/units'
import * as z from 'zod/mini'
import { count, described, list, mapping, optional, text } from './keys.ts'

const datatypes = [
  'BOOL',
  'UINT8',
  'UINT16',
  'UINT32',
  'UINT64',
  'INT8',
  'INT16',
  'INT32',
  'INT64',
  'FP16',
  'FP32',
  'FP64',
  'BYTES',
] as const

/** A length of time, as text. */
export const duration = (description: string) => {
  const expected = 'a duration such as 500ms, 30s or 5min'
  return optional(
    described(
      z.string(expected).check(z.refine((said) => parseDuration(said) !== null, expected)),
      description,
    ),
  )
}

export const datatypeKeys = () => z.enum(datatypes, 'a datatype such as FP32')

export const headerKeys = () =>
  described(
    z.record(z.string(), text('text'), 'a mapping of header names to values'),
    'Headers of every request. `env:NAME` in a value stands for the environment variable of that name.',
    { examples: [{ Authorization: 'Bearer env:SIGNS_TOKEN' }] },
  )

const positive = (description: string) => optional(described(count().check(z.minimum(1)), description))

const url = () => text('the URL of a model, such as http://localhost:8080/v2/models/signs')

const endpointMapping = mapping({
  url: described(
    url(),
    'Where the model answers: `https://HOST/v2/models/NAME`, with `/versions/VERSION` behind it for one version.',
    { examples: ['http://localhost:8080/v2/models/signs'] },
  ),
  headers: optional(headerKeys()),
  inputs: optional(
    described(
      z.record(z.string(), datatypeKeys(), 'a mapping of inputs to datatypes'),
      'The inputs of the model by datatype, in order. Default: what the server says of them; where it says nothing, one input `input-0` of FP64.',
      { examples: [{ 'input-0': 'FP32' }] },
    ),
  ),
  outputs: optional(
    described(
      list(text('the name of an output'), 'a list of output names'),
      'Outputs to ask for. Default: what the server gives unasked.',
      { examples: [['predict', 'predict_proba']] },
    ),
  ),
  encoding: optional(
    described(
      z.enum(['json', 'binary']),
      'How tensors are sent. Default: binary where the server says that it knows the extension `binary_tensor_data`, else json.',
    ),
  ),
  'batch-rows': positive('Rows of one request. Default: 100, or as many as the inputs fix.'),
  concurrency: positive('Requests under way at once. Default: 4.'),
  timeout: duration('The longest time for one request. Default: 60s.'),
  wait: duration('How long to wait for the endpoint to be ready. Default: 30s.'),
})

/** An endpoint as it is written: its URL, or more of it. */
export const endpointKeys = z.union([url(), endpointMapping], 'the URL of a model, or a mapping with "url"')
export type WrittenEndpoint = z.output<typeof endpointKeys>
