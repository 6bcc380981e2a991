import type { DataSchema } from './data-schema.ts'
import { dataSchemaFindings } from './data-schema-checks.ts'
import { dataSchemaKeys } from './data-schema-keys.ts'
import { readDocument } from './read-document.ts'

/**
 * Reads the text of a data schema and fills in its defaults.
 *
 * @param file name for messages; the file itself is not touched.
 * @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
 */
export function parseDataSchema(text: string, file: string): DataSchema {
  return readDocument(text, file, {
    keys: dataSchemaKeys,
    check: (written) => dataSchemaFindings(written, []),
  })
}
