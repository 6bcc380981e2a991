import type { BaselineNeed, BaselineOrigin, BaselineStrategy, FoundBaseline } from '../find.ts'
import type { StoreReader } from '../stores/chain.ts'
import type { Series } from '../stores/series.ts'
import { isPassedOver, type PassedOver, type StoredResult, shortCommit } from '../stores/store.ts'
import { nearestAncestors } from './ancestors.ts'
import type { BaseCommit, BaseSearch } from './base-commit.ts'
import type { CommitHost } from './commit-host.ts'

/** What is at hand to find a baseline with. */
export interface ResolverContext {
  base: BaseSearch
  commits: CommitHost
  read: StoreReader
  /** Where stored predictions are put. */
  folder: string
  /** The model as it was at a commit, where the model is a file that can be had there. */
  modelAt?(base: BaseCommit, need: BaselineNeed): Promise<FoundBaseline | PassedOver>
  /** What was released last. */
  lastRelease?(need: BaselineNeed): Promise<FoundBaseline | PassedOver>
}

/** Commits that a look-up asks for: as many as the cache answers for at once. */
const mostAncestors = 10
/** Commits of one page, among which the ancestors are looked for. */
const historyLength = 100

type Resolve = (need: BaselineNeed, resolver: Resolver) => Promise<FoundBaseline | PassedOver>

/** The ways to a baseline, the sharpest comparison first; each says why it was passed over. */
const table: readonly { how: string; find: Resolve }[] = [
  { how: 'base-model', find: (need, resolver) => resolver.modelAtBase(need) },
  { how: 'base-predictions', find: (need, resolver) => resolver.storedAtBase(need, 'predictions') },
  { how: 'base-metrics', find: (need, resolver) => resolver.storedAtBase(need, 'metrics') },
  { how: 'ancestor', find: (need, resolver) => resolver.nearestAncestor(need) },
  { how: 'release', find: (need, resolver) => resolver.lastRelease(need) },
]

/**
 * The strategies of `auto`: a base model, predictions stored at the base, numbers stored at the base, the nearest
 * measured ancestor, the last release; where the base commit is not known, the last release alone. What one of them
 * asks is not asked again by the next.
 */
export function autoStrategies(context: ResolverContext): BaselineStrategy[] {
  const resolver = new Resolver(context)
  const ways = context.base.base === null ? table.filter(({ how }) => how === 'release') : table
  const strategies = ways.map(({ how, find }) => ({
    how,
    find: (need: BaselineNeed) => find(need, resolver),
  }))
  return [...context.base.passedOver.map(alreadyPassedOver), ...strategies]
}

/** The ways to the base commit that led nowhere are part of the trace. */
function alreadyPassedOver({ how, reason }: { how: string; reason: string }): BaselineStrategy {
  return { how, find: async () => ({ passedOver: reason }) }
}

const noBase: PassedOver = { passedOver: 'the base commit is not known' }

/** Remembers answers, so that strategies that need the same one share it. */
class Resolver {
  readonly #context: ResolverContext
  readonly #atBase = new Map<string, Promise<StoredResult | PassedOver>>()
  #ancestors: ReturnType<CommitHost['history']> | undefined

  constructor(context: ResolverContext) {
    this.#context = context
  }

  async modelAtBase(need: BaselineNeed): Promise<FoundBaseline | PassedOver> {
    const { base, modelAt } = this.#context
    if (modelAt === undefined) return { passedOver: 'what is measured is no model file' }
    if (base.base === null) return noBase
    const found = await modelAt(base.base, need)
    return isPassedOver(found) ? found : { ...found, how: base.base.how, origin: originOf(base.base) }
  }

  async storedAtBase(
    need: BaselineNeed,
    wanted: 'predictions' | 'metrics',
  ): Promise<FoundBaseline | PassedOver> {
    const { base, read, folder } = this.#context
    if (base.base === null) return noBase
    const { sha, date } = base.base
    const key = JSON.stringify(need)
    const commits = [{ sha, ...(date === undefined ? {} : { date }) }]
    const asked = this.#atBase.get(key) ?? read({ series: seriesOf(need), commits, folder })
    this.#atBase.set(key, asked)
    const stored = await asked
    if (isPassedOver(stored)) return stored
    if (wanted === 'predictions' && stored.predictions === null)
      return { passedOver: `the result at ${shortCommit(sha)} is stored without its predictions` }
    return foundFrom(stored, originOf(base.base))
  }

  async nearestAncestor(need: BaselineNeed): Promise<FoundBaseline | PassedOver> {
    const { base, read, folder, commits } = this.#context
    if (base.base === null) return noBase
    const { sha, branch, date } = base.base
    const known = await this.#atBase.get(JSON.stringify(need))
    // Where nobody has ever stored anything, ten more commits will not have been measured either.
    if (known !== undefined && isPassedOver(known) && known.isNew) return known
    this.#ancestors ??= commits.history(sha, historyLength)
    const history = await this.#ancestors
    // Only now its date is known, and with it how far back a store has to look.
    const itself = date === undefined ? history.filter((commit) => commit.sha === sha) : []
    const ancestors = [...itself, ...nearestAncestors(sha, history, mostAncestors)].slice(0, mostAncestors)
    if (ancestors.length === itself.length) return { passedOver: `${shortCommit(sha)} has no ancestors` }
    const stored = await read({ series: seriesOf(need), commits: ancestors, folder })
    if (isPassedOver(stored)) return stored
    const place = ancestors.findIndex((commit) => commit.sha === stored.commit) - itself.length
    if (place < 0) return foundFrom(stored, originOf(base.base))
    return foundFrom(stored, {
      how: 'ancestor',
      commit: stored.commit,
      before: { sha, commits: place + 1 },
      ...(branch === undefined ? {} : { branch }),
    })
  }

  async lastRelease(need: BaselineNeed): Promise<FoundBaseline | PassedOver> {
    const { lastRelease } = this.#context
    return lastRelease === undefined ? { passedOver: 'no releases are looked at' } : lastRelease(need)
  }
}

function seriesOf({ kind, name, leg }: BaselineNeed): Series {
  return { kind, name, ...(leg == null ? {} : { leg }) }
}

function originOf({ sha, how, branch, date }: BaseCommit): BaselineOrigin {
  return {
    how,
    commit: sha,
    ...(branch === undefined ? {} : { branch }),
    ...(date === undefined ? {} : { date }),
  }
}

function foundFrom(stored: StoredResult, origin: BaselineOrigin): FoundBaseline {
  const { result, predictions, location, sha256, commit } = stored
  return {
    how: origin.how,
    location,
    commit,
    sha256,
    result,
    ...(predictions === null ? {} : { predictions: { files: predictions } }),
    origin,
  }
}
