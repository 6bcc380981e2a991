import { join } from 'node:path'
import {
  type AttestationSdks,
  attest,
  attestationVerifier,
  givenTrust,
  publishedTrust,
} from '@mlgate/attestation'
import { type ProvideSdk, readTextFile, sdksFrom } from '@mlgate/files'
import {
  approvalHost,
  attestationHost,
  type GitHubClient,
  pathsBelow,
  readFileAt,
  readRepository,
  refHost,
  registryHost,
  viewer,
} from '@mlgate/github'
import type { SdkName } from '@mlgate/native'
import type { BaseFiles } from '@mlgate/pipeline'
import type { RegistryPlace } from '@mlgate/pipeline/registry'
import type { CycloneDx, StageOrder } from '@mlgate/registry'

/** What an entrance has that the registry needs. */
export interface RegistryMeans {
  /** GITHUB_… and what a job is given to say who it is. */
  environment: NodeJS.ProcessEnv
  /** Says where libraries lie that no bundle holds. */
  provideSdk: ProvideSdk<SdkName>
  /** Where keys of those who sign are kept. */
  cacheFolder: string
  /** A file that says whom to trust in place of those whom GitHub has sign. */
  trustedRoot?: string | undefined
  /** The folder here that holds the work tree. */
  root: string
}

interface Libraries extends AttestationSdks {
  '@cyclonedx/cyclonedx-library': CycloneDx
}

/** Most that a file of rules may hold. */
const mostRuleBytes = 4 * 2 ** 20
/** Most that a file of trusted roots may hold. */
const mostTrustBytes = 4 * 2 ** 20

/** The releases of a repository on GitHub as a registry of models, with all that belongs to it. */
export function registryPlace(client: GitHubClient, means: RegistryMeans): RegistryPlace {
  const { environment, cacheFolder, root, trustedRoot } = means
  const sdk = sdksFrom<Libraries>(means.provideSdk)
  const attestations = attestationHost(client)
  const isRun = environment.GITHUB_ACTIONS === 'true'
  return {
    host: registryHost(client),
    defaultBranch: () => filesOfDefaultBranch(client, root),
    ...(isRun ? { approvals: approvalHost(client) } : {}),
    verifier: attestationVerifier(attestations, {
      sdk,
      trust:
        trustedRoot === undefined
          ? publishedTrust({ sdk, cacheFolder: join(cacheFolder, 'trust') })
          : givenTrust(() => readTextFile(trustedRoot, mostTrustBytes), sdk),
    }),
    ...(isRun ? { attest: (assets) => attest(assets, { host: attestations, sdk, environment }) } : {}),
    cycloneDx: () => sdk('@cyclonedx/cyclonedx-library'),
    mirrors: async ({ mlflow }) => {
      if (mlflow === undefined) return []
      const { mlflowMirror } = await import('@mlgate/platforms/mlflow/mirror')
      return [mlflowMirror(mlflow, environment)]
    },
  }
}

/** As it stands now: a run may be older than the rules. */
async function filesOfDefaultBranch(client: GitHubClient, root: string): Promise<BaseFiles> {
  const { defaultBranch } = await readRepository(client)
  const tip = await refHost(client).readRef(defaultBranch)
  const commit = tip?.commit ?? defaultBranch
  const decoder = new TextDecoder()
  return {
    name: defaultBranch,
    root,
    async read(path) {
      const bytes = await readFileAt(client, commit, path, mostRuleBytes)
      return bytes === null ? null : decoder.decode(bytes)
    },
    list: (folder, depth) => pathsBelow(client, commit, folder, depth),
  }
}

/** Who asks for something, and from which run: who started it, or whose token it is. */
export async function stageOrder(
  reason: string | undefined,
  client: GitHubClient,
  environment: NodeJS.ProcessEnv,
): Promise<StageOrder> {
  const {
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_REPOSITORY: repository,
    GITHUB_SERVER_URL: server,
    GITHUB_RUN_ID: id,
    GITHUB_RUN_ATTEMPT: attempt,
  } = environment
  const isRun = environment.GITHUB_ACTIONS === 'true'
  const who = isRun ? actor || environment.GITHUB_ACTOR : undefined
  return {
    who: who || ((await viewer(client)) ?? 'unknown'),
    reason: reason ?? '',
    ...(isRun && repository && server && id
      ? {
          run: {
            repository,
            id: Number(id),
            attempt: Number(attempt) || 1,
            url: `${server}/${repository}/actions/runs/${id}`,
          },
        }
      : {}),
  }
}
