/** A Sigstore and the runs that it signs for, for tests of whoever attests and verifies. */
export { type MemoryAttestations, memoryAttestations } from './memory-attestations.ts'
export { type SignedBundle, type Signing, signedBundle } from './signed-bundle.ts'
export { installed, runVariables, type Sigstore, startSigstore } from './sigstore.ts'
