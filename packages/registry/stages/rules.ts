import type { ResultKind } from '@mlgate/core'

/** What a version has to meet before a stage is put on it. */
export interface StageRules {
  /** Kinds of results that it holds, each of them passed. */
  require: readonly ResultKind[]
  /** A protected environment whose reviewers approved the run that promotes. */
  environment?: string
  /** Whether an attestation of the version is verified. */
  attestation: boolean
}

/** What is asked for where nobody said otherwise: something of `production`, nothing of other stages. */
export function usualRules(stage: string): StageRules {
  return stage === 'production'
    ? { require: ['data', 'evaluation', 'benchmark'], environment: 'production', attestation: true }
    : { require: [], attestation: false }
}
