import * as z from 'zod/mini'
import { Distrust } from './failure.ts'

/** The media type of a statement in an envelope. */
export const statementType = 'application/vnd.in-toto+json'
const provenanceType = 'https://slsa.dev/provenance/v1'

const schema = z.object({
  _type: z.enum(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1']),
  subject: z.array(z.object({ digest: z.record(z.string(), z.string()) })),
  predicateType: z.string(),
})

/**
 * The SHA-256 of all files that a statement is about.
 *
 * @throws Distrust when it is none of in-toto's, or says something else than how files were built.
 */
export function provenFiles(payload: Uint8Array): Set<string> {
  const parsed = z.safeParse(schema, jsonOf(payload))
  if (!parsed.success) throw new Distrust('is no statement of in-toto')
  const { predicateType, subject } = parsed.data
  if (predicateType !== provenanceType) {
    throw new Distrust(`says ${predicateType} in place of how files were built (${provenanceType})`)
  }
  return new Set(subject.flatMap(({ digest }) => digest.sha256?.toLowerCase() ?? []))
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}
