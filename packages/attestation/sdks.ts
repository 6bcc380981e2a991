/** The official libraries that attestations are made and verified with, by package; see `sdksFrom`. */
export interface AttestationSdks {
  '@actions/attest': typeof import('@actions/attest')
  '@sigstore/bundle': typeof import('@sigstore/bundle')
  '@sigstore/protobuf-specs': typeof import('@sigstore/protobuf-specs')
  '@sigstore/tuf': typeof import('@sigstore/tuf')
  '@sigstore/verify': typeof import('@sigstore/verify')
}

/** Loads one of them. */
export type LoadSdk = <Name extends keyof AttestationSdks>(name: Name) => Promise<AttestationSdks[Name]>

/** Certificate authorities, logs and timestamp authorities that somebody trusts. */
export type TrustedRoot = Parameters<AttestationSdks['@sigstore/verify']['toTrustMaterial']>[0]
