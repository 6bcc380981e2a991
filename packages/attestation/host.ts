/** Where the attestations of one repository are kept. */
export interface AttestationHost {
  /** `owner/name`. */
  readonly repository: string
  /** Where people see it, such as `https://github.com`. */
  readonly serverUrl: string
  /** The build provenance that is kept of a file: bundles as JSON, unverified. */
  attestationsOf(sha256: string): Promise<unknown[]>
  /** Keeps an attestation. */
  keepAttestation(bundle: unknown): Promise<void>
}
