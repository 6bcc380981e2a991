import { writeFile } from 'node:fs/promises'
import { rowsOfCall, syntheticInputs } from '@mlgate/benchmark'
import { MlgateError } from '@mlgate/core'
import { type DeclaredInput, type Encoding, encodeRequest, factsOfInputs } from '@mlgate/evaluation'

/** A request to be made up for a model. */
export interface MadeRequest {
  /** What the endpoint is called in messages. */
  name: string
  /** What it takes, with shapes; -1 is an open length. */
  inputs: readonly DeclaredInput[]
  encoding: Encoding
  /** Rows, where the model leaves that open. */
  batch: number
  seed: number
  /** Where the body is written. */
  output: string
}

export interface WrittenRequest {
  /** Bytes of the JSON before binary tensors; null where all is JSON. */
  headerBytes: number | null
  /** Rows that the request takes in. */
  rows: number
}

/** Values of one request at most: it is a server that says how many there are. */
const mostValues = 2 ** 24

/**
 * Makes up inputs by their declared shapes and writes them as the body of a request.
 *
 * @throws MlgateError MG5050 for inputs whose shape nobody says, or which cannot be made up or sent so.
 */
export async function writeMadeRequest({
  name,
  inputs,
  encoding,
  batch,
  seed,
  output,
}: MadeRequest): Promise<WrittenRequest> {
  const unclear = inputs.find(({ shape }) => shape === null || shape.length === 0)
  if (inputs.length === 0 || unclear !== undefined) {
    const what = unclear === undefined ? 'what it takes' : `what shape ${unclear.name} has`
    throw cannotMake(`the endpoint ${name} does not say ${what}`)
  }
  const values = inputs.reduce((sum, { shape }) => sum + valuesOf(shape ?? [], batch), 0)
  if (values > mostValues) throw cannotMake(`the endpoint ${name} takes ${values} values at once`)
  const feeds = syntheticInputs(factsOfInputs(inputs), { batch, seed, name })
  const { body, headerBytes } = encoded(feeds, encoding, name)
  await writeFile(output, body)
  return { headerBytes, rows: rowsOfCall(feeds) }
}

function valuesOf(shape: readonly number[], batch: number): number {
  const lengths = shape.map((length, place) => (length >= 0 ? length : place === 0 ? batch : 1))
  return lengths.reduce((product, length) => product * length, 1)
}

function encoded(
  inputs: Parameters<typeof encodeRequest>[0]['inputs'],
  encoding: Encoding,
  name: string,
): ReturnType<typeof encodeRequest> {
  try {
    return encodeRequest({ id: '1', inputs, outputs: [] }, encoding)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new MlgateError({
      code: 'MG5050',
      message: `No input for the endpoint ${name} can be sent as JSON: ${error.message}.`,
      hint: 'Say encoding: binary, where the server knows the binary extension.',
    })
  }
}

function cannotMake(why: string): MlgateError {
  return new MlgateError({
    code: 'MG5050',
    message: `No input can be made up: ${why}.`,
    hint: 'Say it under url: inputs: { NAME: { datatype: FP32, shape: [-1, 4] } }; or write the request out: { url: …/infer, body: … }.',
  })
}
