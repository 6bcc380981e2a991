import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { artifactStore, branchStore, isPassedOver, readFromStores } from '@mlgate/baseline/stores'
import { MlgateError, type Result } from '@mlgate/core'
import { artifactHost, type GitHubClient, readRepository, refHost } from '@mlgate/github'

/** What a result was compared with, as a store has it. */
export interface BaseResult {
  result: Result
  predictions: Map<string, Buffer>
}

/**
 * Looks for what results were compared with, in the branch and in the artifacts of the main branch.
 *
 * @returns for a result its base, or a sentence why it is not to be had.
 */
export function baseResults(
  client: GitHubClient,
  { branch, temporaryFolder }: { branch: string; temporaryFolder: string },
): (result: Result) => Promise<BaseResult | string> {
  let reader: ReturnType<typeof readFromStores> | undefined
  const notes: string[] = []
  const open = async () => {
    const { defaultBranch } = await readRepository(client)
    const artifacts = artifactStore({
      host: artifactHost(client),
      branches: [defaultBranch],
      temporaryFolder,
    })
    return readFromStores([branchStore({ host: refHost(client), branch }), artifacts], (note) =>
      notes.push(note),
    )
  }
  return async ({ kind, name, leg, baseline }) => {
    const sha = baseline?.commit
    if (sha === undefined) return `${name} was compared with nothing that has a commit.`
    try {
      reader ??= await open()
      const series = { kind, name, ...(leg === undefined ? {} : { leg }) }
      const found = await reader({ series, commits: [{ sha }], folder: temporaryFolder })
      if (isPassedOver(found)) return `The base of ${name} is not stored: ${found.passedOver}.`
      const files = await Promise.all((found.predictions ?? []).map((file) => readFile(file)))
      const hashed = files.map((bytes) => [createHash('sha256').update(bytes).digest('hex'), bytes] as const)
      return { result: found.result, predictions: new Map(hashed) }
    } catch (error) {
      // The results themselves are here; what they were compared with is told in them too.
      if (!(error instanceof MlgateError)) throw error
      return `The base of ${name} could not be brought: ${error.message}`
    }
  }
}
