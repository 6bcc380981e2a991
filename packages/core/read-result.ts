import * as z from 'zod/mini'
import { isDeeper } from './depth.ts'
import { MlgateError } from './errors.ts'
import { stringifyDocument } from './numbers.ts'
import { type Result, resultSchema } from './result/result.ts'

const schemaIdPattern = /^mlgate\/result@(\d+)$/
/** What is nested deeper is made to overrun the stack of whoever reads or writes it. */
const deepest = 100

/**
 * Reads the text of a `mlgate/result@1` document.
 *
 * @param file name for messages; the file itself is not touched.
 * @throws MlgateError MG1001 when the text is no such document, MG1002 when it is of a newer version.
 */
export function parseResult(text: string, file: string): Result {
  const document = parseJson(text, file)
  if (isDeeper(document, deepest)) {
    throw new MlgateError({
      code: 'MG1001',
      message: `${file} is not a sound result document: it is nested more than ${deepest} levels deep.`,
      place: { file },
    })
  }
  const id = (document as { schema?: unknown } | null)?.schema
  const version = typeof id === 'string' ? schemaIdPattern.exec(id)?.[1] : undefined
  if (version === undefined) {
    throw new MlgateError({
      code: 'MG1001',
      message: `${file} is not a result document: its "schema" is ${JSON.stringify(id) ?? 'missing'}, not "mlgate/result@1".`,
      place: { file },
    })
  }
  if (Number(version) > 1) {
    throw new MlgateError({
      code: 'MG1002',
      message: `${file} is a result document of version ${version}; this mlgate reads up to version 1.`,
      hint: 'Upgrade mlgate; the file was left as it is.',
      place: { file },
    })
  }
  const parsed = z.safeDecode(resultSchema, document as z.input<typeof resultSchema>)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new MlgateError({
    code: 'MG1001',
    message: `${file} is not a sound result document: ${issue?.path.join('.') || 'it'} ${describeIssue(issue)}.`,
    place: { file },
  })
}

/** The text of a result document, as `parseResult` reads it back. */
export function formatResult(result: Result): string {
  return `${stringifyDocument(result, 2)}\n`
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new MlgateError(
      {
        code: 'MG1001',
        message: `${file} is not JSON: ${(cause as Error).message}.`,
        hint: 'It may have been cut, or be a web page. It was left as it is.',
        place: { file },
      },
      { cause },
    )
  }
}

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_type') return `should be of type ${issue.expected}`
  if (issue?.code === 'invalid_value') return `should be one of ${issue.values.map(String).join(', ')}`
  return 'has an unexpected value'
}
