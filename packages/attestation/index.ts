/** Attestations: who built a file, signed by Sigstore for the run of a workflow, and verified by whoever takes it. */
export { type AttestOptions, attest } from './attest.ts'
export type { AttestationHost } from './host.ts'
export type { AttestationSdks, LoadSdk } from './sdks.ts'
export { type FindTrust, givenTrust, publishedTrust } from './trust.ts'
export { type AttestationVerifierOptions, attestationVerifier } from './verifier.ts'
