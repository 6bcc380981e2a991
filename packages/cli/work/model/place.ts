import { findWorkspace } from '@mlgate/pipeline'
import type { RegistryPlace } from '@mlgate/pipeline/registry'
import type { StageOrder } from '@mlgate/registry'
import { connectTo } from '../pull/connection.ts'
import { remoteOf } from '../remote.ts'

/** What a command says of the repository that it asks. */
export interface PlaceOptions {
  repository?: string
  /** A file that says whom to trust in place of those whom GitHub has sign. */
  trustedRoot?: string
  childEntry: string
}

/** Single calls have deadlines of their own; a model may be large, and lines slow. */
const budgetMs = 24 * 3_600_000

/**
 * The registry at GitHub, and who asks.
 *
 * @throws MlgateError MG8013 when there is no token or no repository.
 */
export async function registryOf({ repository, trustedRoot, childEntry }: PlaceOptions): Promise<{
  place: RegistryPlace
  order(reason: string | undefined): Promise<StageOrder>
}> {
  const environment = process.env
  const client = (await connectTo(repository, environment)).within({ budgetMs })
  const { registryPlace, stageOrder } = await import('@mlgate/kit/registry')
  const { cacheFolder, provideSdk } = remoteOf(environment, childEntry)
  const root = findWorkspace(process.cwd())
  return {
    place: registryPlace(client, { environment, provideSdk, cacheFolder, root, trustedRoot }),
    order: (reason) => stageOrder(reason, client, environment),
  }
}
