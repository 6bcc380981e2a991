import { X509Certificate } from 'node:crypto'
import type { Bundle } from '@sigstore/bundle'
import type { Signer } from '@sigstore/verify'
import { Distrust, wordsOf } from './failure.ts'
import type { LoadSdk } from './sdks.ts'
import { statementType } from './statement.ts'
import type { FindTrust } from './trust.ts'

/** What a bundle says and who signed that; nothing of it is checked against what is expected. */
export interface SignedStatement {
  payload: Uint8Array
  signer: Signer
}

/**
 * Verifies a bundle of Sigstore: that its certificate is one of a trusted authority, was valid when it was used by the
 * word of a transparency log or a timestamp authority, and fits the signature over the statement.
 *
 * @param json a bundle as JSON, from anywhere.
 * @throws Distrust when any of that does not hold, MlgateError MG6519 when it cannot be told whom to trust.
 */
export async function verifyBundle(
  json: unknown,
  findTrust: FindTrust,
  sdk: LoadSdk,
): Promise<SignedStatement> {
  const { bundleFromJSON } = await sdk('@sigstore/bundle')
  const bundle = read(() => bundleFromJSON(json))
  const { content } = bundle
  if (content.$case !== 'dsseEnvelope' || content.dsseEnvelope.payloadType !== statementType) {
    throw new Distrust('signs something else than a statement of in-toto')
  }
  const organization = issuerOf(bundle)
  const trusted = await findTrust(organization)
  let distrust = new Distrust(`has a certificate of ${organization}, whom nobody here trusts`)
  const { toSignedEntity, Verifier } = await sdk('@sigstore/verify')
  for (const { material, rules } of trusted) {
    try {
      const signer = new Verifier(material, rules).verify(toSignedEntity(bundle))
      return { payload: content.dsseEnvelope.payload, signer }
    } catch (error) {
      distrust = new Distrust(whyNot(error))
    }
  }
  throw distrust
}

function read<Value>(reading: () => Value): Value {
  try {
    return reading()
  } catch (error) {
    throw new Distrust(`is no bundle of Sigstore: ${wordsOf(error)}`)
  }
}

/** Whom the certificate says that it is of; whether it is, the signature of the authority tells. */
function issuerOf({ verificationMaterial: { content } }: Bundle): string {
  const certificate =
    content.$case === 'certificate'
      ? content.certificate
      : content.$case === 'x509CertificateChain'
        ? content.x509CertificateChain.certificates[0]
        : undefined
  if (certificate === undefined) throw new Distrust('is signed with a key that no certificate names')
  return organizationOf(read(() => new X509Certificate(certificate.rawBytes)).issuer)
}

/** @param name of an authority as Node writes it: a line for each part, with backslashes before its commas. */
export function organizationOf(name: string): string {
  return /^O=(.*)$/m.exec(name)?.[1]?.replace(/\\(.)/g, '$1') ?? 'nobody'
}

/** What of an attestation is wrong, by how the library's code for it begins. */
const faults: readonly (readonly [code: RegExp, words: string])[] = [
  [/^CERTIFICATE/, 'has a certificate that no trusted authority issued, or that was not valid then'],
  [/^TIMESTAMP/, 'has nobody trusted who says when it was signed'],
  [/^TLOG/, 'is not in the transparency log as it stands here'],
  [/^SIGNATURE/, 'was changed after it was signed'],
]

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const words = faults.find(([pattern]) => pattern.test(code))?.[1] ?? 'cannot be verified'
  return `${words} (${wordsOf(error)})`
}
