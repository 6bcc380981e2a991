import {
  type BaselineNeed,
  type BaselineSearch,
  type BaselineStrategy,
  type BaseSearch,
  baselineWords,
  type FoundBaseline,
  findBaseline,
  isReleaseLocation,
} from '@mlgate/baseline'
import { type Baseline, MlgateError, type Result, type Subject } from '@mlgate/core'
import type { StepContext } from '../step-context.ts'
import { describeEnvironment } from '../surroundings.ts'

/** Finds what a step is compared with where the user names nothing. */
export interface BaselineFinder {
  /** @param model location of the model that is measured, where it is a file: the base may have it too. */
  find(need: BaselineNeed, model?: string): Promise<BaselineSearch>
  /**
   * What a release that the user names carries.
   *
   * @throws MlgateError MG6001 when it leads nowhere.
   */
  released?(location: string, need: BaselineNeed): Promise<FoundBaseline>
  /** The commit that stands for the base, whatever was measured there; why there is none. */
  commit?(): Promise<BaseSearch>
  /** What the history has of this; a reason where it has nothing, or cannot be asked. */
  past?(need: BaselineNeed): Promise<MeasuredPast | { reason: string }>
}

/** What was measured of a model over time on the main branch. */
export interface MeasuredPast {
  /** The newest first. */
  results: Result[]
  /** Whether what is measured now will be part of it. */
  isOwn: boolean
}

/** What a user may say in place of a location. */
const auto = 'auto'
const none = 'none'

/** The location that a user names, if it is one. */
export function namedBaseline(baseline: string | undefined): string | undefined {
  return baseline === auto || baseline === none ? undefined : baseline
}

/** What is to be found, and by what. */
export interface BaselineRequest {
  need: BaselineNeed
  /** As the user wrote it: a location, `auto`, `none`, or nothing. */
  baseline: string | undefined
  /** What finds a named location. */
  named: readonly BaselineStrategy[]
  /** Location of the model that is measured. */
  model?: string | undefined
}

const nothingSought: BaselineSearch = { found: null, passedOver: [] }

/** A name wins, `none` looks for nothing, and else the finder of the surroundings is asked, where there is one. */
export async function searchBaseline(
  { need, baseline, named, model }: BaselineRequest,
  { baselines }: Pick<StepContext, 'baselines'>,
): Promise<BaselineSearch> {
  if (baseline === none) return nothingSought
  const location = namedBaseline(baseline)
  if (location !== undefined && isReleaseLocation(location)) {
    return { found: await released(location, need, baselines), passedOver: [] }
  }
  if (location !== undefined) return findBaseline(named, need)
  return (await baselines?.find(need, model)) ?? nothingSought
}

function released(
  location: string,
  need: BaselineNeed,
  baselines: StepContext['baselines'],
): Promise<FoundBaseline> {
  if (baselines?.released !== undefined) return baselines.released(location, need)
  throw new MlgateError({
    code: 'MG6001',
    message: `The baseline ${location} can only be asked for in a run of a workflow that has a token.`,
    hint: 'Download the release and name its file, or name another baseline.',
  })
}

/**
 * Does a comparison; where a base model that nobody named cannot be scored, what is stored is compared with instead: a
 * model that cannot be had whole, or takes other inputs, is no mistake of this change.
 */
export async function withStoredAfterModel<Value>(
  search: BaselineSearch,
  request: BaselineRequest,
  context: Pick<StepContext, 'baselines'>,
  compare: (search: BaselineSearch) => Promise<Value>,
): Promise<Value> {
  try {
    return await compare(search)
  } catch (error) {
    const isReplaceable = search.found?.model !== undefined && search.found.origin !== undefined
    if (!isReplaceable || !(error instanceof MlgateError) || error.code === 'MG3006') throw error
    const { model: _, ...stored } = request
    const next = await searchBaseline(stored, context)
    const reason = `it cannot be scored here: ${error.message.replace(/\.$/, '')}`
    const further = next.passedOver.filter(({ how }) => how !== 'base-model')
    const passedOver = [...search.passedOver, { how: 'base-model', reason }, ...further]
    return compare({ ...next, passedOver })
  }
}

/** How a baseline was found, as a result tells it. */
export function howFound(search: BaselineSearch, data: Subject['data']): Partial<Baseline> {
  const { found, isFirst } = search
  if (found === null) return isFirst ? { isFirst } : {}
  if (found.origin === undefined) return {}
  const { branch, date, before } = found.origin
  const { facts } = baselineWords(search, { now: new Date(), environment: describeEnvironment(), data })
  return {
    ...(branch === undefined ? {} : { branch }),
    ...(date === undefined ? {} : { date }),
    ...(before === undefined ? {} : { before }),
    facts,
  }
}

/** Why there is nothing to compare with, as a gate's reason. */
export function whyNothing({ isFirst }: BaselineSearch): string {
  return isFirst
    ? 'there is nothing to compare with yet: merge once, and the next change is compared'
    : 'there is no baseline to compare with'
}
