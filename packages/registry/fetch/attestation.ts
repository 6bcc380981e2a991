/** Finds attestations of files and says whether they can be trusted. */
export interface AttestationVerifier {
  /**
   * What is attested of files: for each of them, that a workflow of the expected repository made it.
   *
   * @param subjects names are for messages; what counts is the hash.
   * @returns null when there is no attestation of one of them.
   * @throws MlgateError MG6519 when there is one and it cannot be trusted, or it is another workflow's.
   */
  verify(subjects: readonly AttestedFile[], expected: ExpectedOrigin): Promise<Attested | null>
}

export interface AttestedFile {
  name: string
  /** In lower-case hexadecimal. */
  sha256: string
}

/** Where a file has to come from. */
export interface ExpectedOrigin {
  /** `owner/name`. */
  repository: string
  /** Path of the workflow in its repository, as in `.github/workflows/train.yml`; any of the repository without it. */
  workflow?: string
}

/** Who made a file, as a certificate says it that was issued to the run. */
export interface Attested {
  signer: {
    /** Path of the workflow with the ref that it ran at. */
    workflow: string
    commit: string
    runUrl: string
    issuer: string
  }
}
