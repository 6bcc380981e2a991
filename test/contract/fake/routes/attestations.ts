import { type Handler, notFound, Refusal, textOf } from '../call.ts'

interface Bundle {
  dsseEnvelope?: { payload?: string }
}

interface Statement {
  predicateType: string
  subject: { digest: { sha256?: string } }[]
}

/** What GitHub reads of a bundle to find it again; it verifies more than that. */
function statementOf(bundle: unknown): Statement {
  const payload = (bundle as Bundle).dsseEnvelope?.payload
  if (payload === undefined) throw new Refusal(422, 'Invalid bundle')
  return JSON.parse(Buffer.from(payload, 'base64').toString('utf8')) as Statement
}

/** A block of Snappy that repeats nothing. */
function snappyOf(text: string): Buffer {
  const bytes = Buffer.from(text)
  const length: number[] = []
  for (let rest = bytes.length; ; rest >>= 7) {
    length.push(rest >= 0x80 ? (rest & 0x7f) | 0x80 : rest)
    if (rest < 0x80) break
  }
  const literal = Buffer.alloc(4)
  literal[0] = 62 << 2
  literal.writeUIntLE(bytes.length - 1, 1, 3)
  return Buffer.concat([Buffer.from(length), literal, bytes])
}

/** The short names of types that a query may use. */
const types: Readonly<Record<string, string>> = { provenance: 'https://slsa.dev/provenance/v1' }

export const attestationRoutes: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/attestations/{subject_digest}': {
    needs: [['attestations', 'read']],
    handle: (call) => {
      const { repository, query, state, storageUrl } = call
      const digest = textOf(call, 'subject_digest')
      const wanted = query.get('predicate_type')
      const found = repository.attestations.filter((bundle) => {
        const { predicateType, subject } = statementOf(bundle)
        const isWanted = wanted === null || predicateType === (types[wanted] ?? wanted)
        return isWanted && subject.some(({ digest: { sha256 } }) => `sha256:${sha256}` === digest)
      })
      if (found.length === 0) throw notFound()
      const attestations = found.map((bundle, index) => {
        const path = `/attestations/${digest}/${index}.json.sn`
        state.stored.set(path, snappyOf(JSON.stringify(bundle)))
        const bundle_url = `${storageUrl}${path}?sig=signed`
        const inline = repository.bundlesApart ? {} : { bundle }
        return { ...inline, repository_id: repository.id, bundle_url }
      })
      return { status: 200, body: { attestations } }
    },
  },
  'POST /repos/{owner}/{repo}/attestations': {
    needs: [['attestations', 'write']],
    handle: ({ repository, body }) => {
      if (repository.private) {
        throw new Refusal(403, 'Feature not available for user-owned private repositories.')
      }
      const { bundle } = body as { bundle: unknown }
      statementOf(bundle)
      repository.attestations.push(bundle)
      return { status: 201, body: { id: repository.attestations.length } }
    },
  },
}
