import {
  autoStrategies,
  type BaseCommit,
  type BaselineNeed,
  type BaselineSearch,
  type BaselineStrategy,
  type BaseSearch,
  type CommitHost,
  type FoundBaseline,
  findBaseCommit,
  findBaseline,
  mayWrite,
  planBase,
  type ReleaseBaselines,
  type RunEvent,
} from '@mlgate/baseline'
import { type HistoryReader, isDamage, type StoreReader } from '@mlgate/baseline/stores'
import { MlgateError, type Result } from '@mlgate/core'
import { type ModelPlaces, modelAtBase } from './model-at-base.ts'
import type { BaselineFinder, MeasuredPast } from './search.ts'

/** What a workflow run knows and has, to find baselines with. */
export interface AutomaticOptions {
  event: RunEvent
  commits: CommitHost
  read: StoreReader
  history: HistoryReader
  /** Where stored predictions are put. */
  folder: string
  /** Leg of a matrix: each is compared with itself. */
  leg: Result['leg']
  models: ModelPlaces
  releases: ReleaseBaselines
}

/** How far back a history is read: more runs than decide anything, and of half a year. */
const mostRuns = 250
const longestPastMs = 183 * 86_400_000

/** Nobody answers, or only in an hour, or not to this token: asking for something else would come to the same. */
const silence: ReadonlySet<string> = new Set(['MG8002', 'MG8005', 'MG8006'])

type Answer<Value> = { value: Value } | { reason: string }

/**
 * Finds what a run of a workflow is compared with, by its event. Who cannot be asked is a reason for no baseline and
 * never an error of the step; only a history that is damaged is.
 */
export function automaticBaselines(options: AutomaticOptions): Required<BaselineFinder> {
  const { event, commits, read, history, folder, leg, models, releases } = options
  const histories = new Map<string, ReturnType<CommitHost['history']>>()
  const dates = new Map<string, Promise<string | undefined>>()
  let base: Promise<BaseSearch> | undefined
  let silent: string | undefined

  /** What is asked, or why it could not be; after a silence nothing is asked any more. */
  async function asked<Value>(ask: () => Promise<Value>): Promise<Answer<Value>> {
    if (silent !== undefined) return { reason: silent }
    try {
      return { value: await ask() }
    } catch (error) {
      if (!(error instanceof MlgateError) || isDamage(error) || error.code === 'MG3006') throw error
      const reason = error.message.replace(/\.$/, '')
      if (silence.has(error.code)) silent = 'GitHub could not be asked'
      return { reason }
    }
  }

  const forgiving = (strategy: BaselineStrategy): BaselineStrategy => ({
    how: strategy.how,
    async find(need) {
      const answer = await asked(() => strategy.find(need))
      return 'value' in answer ? answer.value : { passedOver: answer.reason }
    },
  })

  const shared: CommitHost = {
    ...commits,
    // The history of the base is the same for every model.
    history(sha, most) {
      const known = histories.get(sha) ?? commits.history(sha, most)
      histories.set(sha, known)
      return known
    },
  }

  const searchBase = async () => findBaseCommit(planBase(event), event.measured, commits)

  function askBase(): Promise<Answer<BaseSearch>> {
    base ??= searchBase()
    const search = base
    return asked(() => search)
  }

  async function commit(): Promise<BaseSearch> {
    const known = await askBase()
    if ('value' in known) return known.value
    return { base: null, passedOver: [{ how: 'base-commit', reason: known.reason }] }
  }

  async function past(need: BaselineNeed): Promise<MeasuredPast | { reason: string }> {
    const since = new Date(Date.now() - longestPastMs).toISOString()
    const answer = await asked(() => history({ series: ofThisLeg(need), last: mostRuns, since }))
    return 'value' in answer ? { results: answer.value, isOwn: mayWrite(event).may } : answer
  }

  async function find(need: BaselineNeed, model?: string): Promise<BaselineSearch> {
    const known = await askBase()
    if ('reason' in known) return { found: null, passedOver: [{ how: 'base-commit', reason: known.reason }] }
    const context = {
      base: known.value,
      commits: shared,
      read,
      folder,
      ...(model === undefined ? {} : { modelAt: (at: BaseCommit) => modelAtBase(model, at, models) }),
      lastRelease: releases.last,
    }
    const strategies = autoStrategies(context)
      .filter(({ how }) => how !== 'base-model' || model !== undefined)
      .map(forgiving)
    return dated(await findBaseline(strategies, ofThisLeg(need)))
  }

  /** With the commit's date, where nothing else tells how old the baseline is. */
  async function dated(search: BaselineSearch): Promise<BaselineSearch> {
    const { found } = search
    if (found?.origin === undefined || found.origin.date !== undefined || found.result !== undefined)
      return search
    const { origin } = found
    const date = await dateOf(origin.commit)
    return date === undefined ? search : { ...search, found: { ...found, origin: { ...origin, date } } }
  }

  async function released(location: string, need: BaselineNeed): Promise<FoundBaseline> {
    return releases.named(location, ofThisLeg(need))
  }

  const ofThisLeg = (need: BaselineNeed): BaselineNeed => ({ ...need, ...(leg == null ? {} : { leg }) })

  function dateOf(sha: string): Promise<string | undefined> {
    const known =
      dates.get(sha) ??
      asked(() => commits.commit(sha)).then((answer) => ('value' in answer ? answer.value?.date : undefined))
    dates.set(sha, known)
    return known
  }

  return { find, released, commit, past }
}
