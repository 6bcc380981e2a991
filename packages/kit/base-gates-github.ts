import { findBaseCommit, planRules } from '@mlgate/baseline'
import { MlgateError } from '@mlgate/core'
import { readCommit } from '@mlgate/files'
import { commitHost, pathsBelow, readFileAt } from '@mlgate/github'
import type { BaseFiles } from '@mlgate/pipeline'
import { type BaseSettings, workTreeOf } from './base-gates.ts'
import { connectTo, readEvent } from './github-run.ts'

/** Everything that is asked for the rules of the base is over by then, in milliseconds. */
const limits = { budgetMs: 60_000, longestWaitMs: 20_000 }
/** Most that a file of rules may hold. */
const mostBytes = 4 * 2 ** 20

/** The files of the base commit over the API: a clone of a job is shallow, and is what the change itself brought. */
export async function openBaseFiles(settings: BaseSettings): Promise<BaseFiles | undefined> {
  const { signal } = settings
  const root = workTreeOf(settings)
  try {
    const { environment, workspace } = settings
    // That of the root: a submodule may stand at any commit, also at one of its own choice.
    const measured = (await readCommit(root, workspace)) ?? environment.GITHUB_SHA ?? ''
    const event = await readEvent(environment, measured)
    const plan = planRules(event)
    if (plan === undefined) return undefined
    const client = connectTo(settings, limits)
    const { base, passedOver } = await findBaseCommit(plan, event.measured, commitHost(client))
    if (base === null) {
      const why = passedOver.map(({ reason }) => reason).join('; ')
      return unreadable(
        root,
        new MlgateError({ code: 'MG6012', message: `the base commit was not found: ${why}` }),
      )
    }
    const texts = new Map<string, Promise<string | null>>()
    return {
      name: base.sha.slice(0, 7),
      root,
      read(path) {
        // Data sets may share a schema.
        const known = texts.get(path) ?? readFileAt(client, base.sha, path, mostBytes).then(textOf(path))
        texts.set(path, known)
        return known
      },
      list: (below, depth) => pathsBelow(client, base.sha, below, depth),
    }
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof MlgateError)) throw error
    return unreadable(root, error)
  }
}

function unreadable(root: string, error: MlgateError): BaseFiles {
  const refuse = () => Promise.reject(error)
  return { name: 'not read', root, read: refuse, list: refuse }
}

const textOf = (path: string) => (bytes: Buffer | null) => {
  try {
    return bytes === null ? null : new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new MlgateError({ code: 'MG1010', message: `${path} is not UTF-8 at the base.` }, { cause })
  }
}
