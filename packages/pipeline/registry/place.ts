import type { RegisterConfig } from '@mlgate/config'
import type {
  ApprovalHost,
  AttestationVerifier,
  CycloneDx,
  ManifestAsset,
  Mirror,
  RegistryHost,
} from '@mlgate/registry'
import type { BaseFiles } from '../base-gates.ts'

/** Where versions are kept, and what belongs to that place; each part is asked for when it is needed. */
export interface RegistryPlace {
  host: RegistryHost
  /** The files of the default branch: its mlgate.yml says what stages ask for. */
  defaultBranch(): Promise<BaseFiles>
  /** Who approved the run that this is; absent outside of a workflow. */
  approvals?: ApprovalHost
  /** Verifies attestations; absent where nobody can. */
  verifier?: AttestationVerifier
  /**
   * Makes an attestation for files of a release; absent where that is no run of a workflow.
   *
   * @throws MlgateError MG6519 when it cannot be made.
   */
  attest?(assets: readonly ManifestAsset[]): Promise<void>
  /** The library that bills of materials are made with. */
  cycloneDx(): Promise<CycloneDx>
  /** The registries that are told of each version. */
  mirrors?(configured: NonNullable<RegisterConfig['mirrors']>): Promise<readonly Mirror[]>
}
