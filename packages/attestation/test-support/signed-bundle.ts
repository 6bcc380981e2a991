import { type Claims, installed, type Sigstore } from './sigstore.ts'

/** A bundle of Sigstore as JSON, as far as tests take it apart. */
export interface SignedBundle {
  verificationMaterial: { tlogEntries: unknown[] }
  dsseEnvelope: { payload: string; payloadType: string; signatures: unknown[] }
}

export interface Signing {
  files: readonly { name: string; sha256: string }[]
  /** What GitHub says of the run. */
  claims?: Claims
  predicateType?: string
  instance?: 'public-good' | 'github'
}

/** What Sigstore signs for a run. */
export async function signedBundle(sigstore: Sigstore, signing: Signing): Promise<SignedBundle> {
  const {
    files,
    claims = {},
    predicateType = 'https://slsa.dev/provenance/v1',
    instance = 'public-good',
  } = signing
  sigstore.claim(claims)
  const { attest } = await installed('@actions/attest')
  const { bundle } = await attest({
    subjects: files.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    predicateType,
    predicate: {},
    sigstore: instance,
    skipWrite: true,
    token: '',
  })
  return bundle as unknown as SignedBundle
}
