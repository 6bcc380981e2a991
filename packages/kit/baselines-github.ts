import { join } from 'node:path'
import { mayWrite, type RunEvent, releaseBaselines, storedPredictions } from '@mlgate/baseline'
import {
  artifactStore,
  type BaselineStore,
  branchStore,
  cacheStore,
  chooseStores,
  defaultRetention,
  folderStore,
  historyFromStores,
  isDamage,
  isUsable,
  type Permissions,
  readFromStores,
  type StoreEntry,
  type StoreKind,
  writeToStores,
} from '@mlgate/baseline/stores'
import type { ProjectConfig } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import { readCommit } from '@mlgate/files'
import { artifactHost, commitHost, type GitHubClient, readFileAt, refHost, releaseHost } from '@mlgate/github'
import { automaticBaselines, type BaselineFinder, type Session } from '@mlgate/pipeline'
import type { BaselineSettings } from './baselines.ts'
import { actionsCacheHost } from './cache-host.ts'
import type { Finished, Walked } from './finished.ts'
import { connectTo, readEvent } from './github-run.ts'
import { lendsUploads } from './lends-uploads.ts'

const longestWaitMs = 30_000
/**
 * Models are measured between the look-ups of one step, so that only single calls have a deadline; after one that
 * nobody answers, nothing is asked any more.
 */
const findingLimits = { budgetMs: 24 * 3_600_000, longestWaitMs }
/** Recording is over by then, in milliseconds. */
const recordingLimits = { budgetMs: 180_000, longestWaitMs }
/** Largest model that is brought from the base commit. */
const mostModelBytes = 512 * 2 ** 20
/** The branch that keeps results, where there is one. */
const historyBranch = 'mlgate'

/** Who finds baselines for what is measured at these places; who cannot be asked is a reason, never an error. */
export async function openFinder(
  settings: BaselineSettings,
  { locations, commit }: Pick<Session['step'], 'locations' | 'commit'>,
): Promise<Required<BaselineFinder>> {
  if (commit === undefined)
    return nobody('the commit that is measured is not known: is there a checkout before this step?')
  try {
    const client = connectTo(settings, findingLimits)
    const event = await readEvent(settings.environment, commit)
    const { environment, store, say, warn, leg } = settings
    // Nothing says what a token may do but its being refused.
    const kinds = chooseStores(store, permissionsIn(environment, 'unknown'), 'read').stores
    const stores = await openStores(kinds, event, client, settings)
    const folder = join(locations.temporaryFolder, 'baseline')
    return automaticBaselines({
      event,
      commits: commitHost(client),
      read: readFromStores(stores, store === 'auto' ? say : warn),
      history: historyFromStores(stores),
      folder,
      leg,
      releases: releaseBaselines(releaseHost(client), folder),
      models: {
        locations,
        fileAt: (sha, path) => readFileAt(client, sha, path, mostModelBytes),
      },
    })
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    return nobody(error.message.replace(/\.$/, ''), error)
  }
}

/** A name that nobody can be asked for is an error; without one it is a reason for no baseline. */
function nobody(reason: string, error?: MlgateError): Required<BaselineFinder> {
  return {
    find: async () => ({ found: null, passedOver: [{ how: 'base-commit', reason }] }),
    commit: async () => ({ base: null, passedOver: [{ how: 'base-commit', reason }] }),
    past: async () => ({ reason }),
    released: async (location) => {
      throw error ?? new MlgateError({ code: 'MG6001', message: `The baseline ${location}: ${reason}.` })
    },
  }
}

/** Records what was measured, where the event lets it. */
export async function recordOnGitHub(
  { walked, project }: Pick<Finished, 'walked' | 'project'>,
  settings: BaselineSettings,
): Promise<MlgateError | undefined> {
  const { environment, store, folder, say, warn } = settings
  try {
    const event = await readEvent(environment, (await readCommit(folder)) ?? '')
    const leave = mayWrite(event)
    if (!leave.may) {
      say(`Nothing is recorded: ${leave.reason}.`)
      return undefined
    }
    const entries = await entriesOf(walked)
    if (entries.length === 0) return undefined
    const client = connectTo(settings, recordingLimits)
    const contents = store === 'auto' ? await writeAccess(client) : 'unknown'
    const { stores: kinds } = chooseStores(store, permissionsIn(environment, contents), 'write')
    const stores = await openStores(kinds, event, client, settings)
    const stored = await writeToStores(stores, entries, warn)
    if (stored === null) warn('Nothing was recorded: later changes have nothing to be compared with.')
    else say(`Recorded for later changes to be compared with: ${stored.location}.`)
    const taker = stores.find(({ how }) => how === stored?.how)
    if (stored?.startsMonth && taker !== undefined && project !== undefined) {
      await tidy(taker, project, client, say)
    }
  } catch (error) {
    settings.signal.throwIfAborted()
    if (!(error instanceof MlgateError)) throw error
    if (isDamage(error)) return error
    warn(`Nothing was recorded. ${error.message}`)
  }
  return undefined
}

/**
 * Once a month a history drops what it need not keep of what a project names; that it cannot is no fault of what was
 * recorded. Several projects may share a history, each with a policy of its own.
 */
async function tidy(
  store: BaselineStore,
  { retention = {}, data, models }: ProjectConfig,
  client: GitHubClient,
  say: BaselineSettings['say'],
): Promise<void> {
  try {
    const tags = await releaseHost(client).tags()
    const releases = new Set(tags.map(({ commit }) => commit))
    const names = new Set([...Object.keys(data), ...Object.keys(models)])
    const policy = { ...defaultRetention, ...retention, releases, names, now: new Date() }
    for (const note of (await store.compact?.(policy)) ?? []) say(`The history: ${note}`)
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    say(`The history keeps everything for now. ${error.message}`)
  }
}

/** What could not be decided measured nothing that could be relied on. */
function entriesOf(walked: readonly Walked[]): Promise<StoreEntry[]> {
  return Promise.all(
    walked
      .filter(({ result, path }) => path !== '' && isUsable(result))
      .map(async ({ result, path }) => ({
        result,
        predictions: (await storedPredictions(path, result)) ?? [],
      })),
  )
}

/**
 * What this job has of what stores ask for.
 *
 * @param contents what the token may do to the repository, as far as anybody can tell.
 */
function permissionsIn(environment: NodeJS.ProcessEnv, contents: Permissions['contents']): Permissions {
  const isAction = Boolean(environment.ACTIONS_RUNTIME_TOKEN)
  const hasCache = isAction && Boolean(environment.ACTIONS_RESULTS_URL || environment.ACTIONS_CACHE_URL)
  return {
    contents,
    actions: 'unknown',
    cache: hasCache ? 'write' : 'none',
    uploads: lendsUploads(environment),
    folder: false,
  }
}

/** A branch is never made unasked; where somebody made one, its job was given the permission. */
async function writeAccess(client: GitHubClient): Promise<Permissions['contents']> {
  try {
    return (await refHost(client).readRef(historyBranch)) === null ? 'none' : 'write'
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    return 'none'
  }
}

type Opening = (event: RunEvent, client: GitHubClient, settings: BaselineSettings) => Promise<BaselineStore>

const openers: Readonly<Record<StoreKind, Opening>> = {
  folder: async (_, __, { folder }) => folderStore(join(folder, '.mlgate', 'history')),
  branch: async (_, client) => branchStore({ host: refHost(client), branch: historyBranch }),
  artifact: async (event, client, { temporaryFolder }) =>
    artifactStore({ host: artifactHost(client), branches: mainBranches(event), temporaryFolder }),
  // An entry is found under the path that it was saved from: the same in every job of a runner's kind.
  cache: async (_, __, { environment, temporaryFolder }) =>
    cacheStore({
      host: await actionsCacheHost(environment),
      folder: join(temporaryFolder, 'mlgate', 'baseline-entry'),
    }),
}

function openStores(
  kinds: readonly StoreKind[],
  event: RunEvent,
  client: GitHubClient,
  settings: BaselineSettings,
): Promise<BaselineStore[]> {
  return Promise.all(kinds.map((kind) => openers[kind](event, client, settings)))
}

/** The branch whose runs may be compared with, by the name that the event gives it. */
function mainBranches({ payload }: RunEvent): string[] {
  const { repository } = (payload ?? {}) as { repository?: { default_branch?: unknown } }
  return typeof repository?.default_branch === 'string' ? [repository.default_branch] : []
}
