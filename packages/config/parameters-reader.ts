import { stringifyDocument } from '@mlgate/core'
import * as z from 'zod/mini'
import { readDocument } from './read-document.ts'

/** A value of a JSON document. */
export type JsonValue = z.core.util.JSONType

/**
 * Reads the parameters that a model was made with, from YAML or from JSON, which is YAML too. Any keys may be
 * there and may nest; numbers that JSON lacks become the texts `NaN`, `Infinity`, `-Infinity`, and whole numbers
 * beyond ±2^53 their digits.
 *
 * @param file name for messages; the file itself is not touched.
 * @throws MlgateError MG20xx, or MG2102 when it is no mapping, with line and column.
 */
export function parseParameters(text: string, file: string): Record<string, JsonValue> {
  const keys = z.record(z.string(), z.unknown(), 'a mapping of parameters')
  const parameters = readDocument(text, file, { keys, check: () => [] })
  return JSON.parse(stringifyDocument(parameters)) as Record<string, JsonValue>
}
