import { join } from 'node:path'
import type { ProvideSdk } from '@mlgate/files'
import { readRepository, startWorkflow } from '@mlgate/github'
import type { SdkName } from '@mlgate/native'
import type { GitHubAccess } from '../github-access.ts'
import { connectTo } from '../github-run.ts'
import type { RegistryAccess } from '../step.ts'
import { registryPlace, stageOrder } from './place.ts'

/** Single calls have deadlines of their own; a model may be large. */
const limits = { budgetMs: 24 * 3_600_000, longestWaitMs: 600_000 }

/** Where the files of a job are kept, and who brings libraries. */
interface Surroundings {
  repository?: string | undefined
  trustedRoot?: string | undefined
  cacheFolder: string
  provideSdk: ProvideSdk<SdkName>
  root: string
}

/**
 * The registry of models for a step.
 *
 * @throws MlgateError MG8013 when there is no token, or no such repository can be.
 */
export function openRegistry(
  access: GitHubAccess,
  { repository, trustedRoot, cacheFolder, provideSdk, root }: Surroundings,
): RegistryAccess {
  const { environment } = access
  const client = connectTo(access, { ...limits, ...(repository === undefined ? {} : { repository }) })
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: own, GITHUB_RUN_ID: run } = environment
  return {
    place: registryPlace(client, { environment, provideSdk, cacheFolder, root, trustedRoot }),
    cache: join(cacheFolder, 'versions'),
    order: (reason) => stageOrder(reason, client, environment),
    dispatch: async (workflow, inputs) => {
      const { defaultBranch } = await readRepository(client)
      await startWorkflow(client, { workflow, ref: defaultBranch, inputs })
    },
    runUrl: server && own && run ? `${server}/${own}/actions/runs/${run}` : undefined,
  }
}
