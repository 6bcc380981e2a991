import type { Metric, Result, ResultKind } from '@mlgate/core'

/** What a result asks to be compared with. */
export interface BaselineNeed {
  kind: ResultKind
  /** Name of the model or data set. */
  name: string
  /** Leg of a matrix: each is compared with itself. */
  leg?: Result['leg']
}

/** The commit that a baseline stands for, and how it was come by. */
export interface BaselineOrigin {
  /** `first-parent`, `merge-base`, `merge-queue`, `previous`, `ancestor`, `release`. */
  how: string
  commit: string
  branch?: string
  /** When it was committed, ISO 8601. */
  date?: string
  /** For an ancestor: the commit it stands in for, and how many commits lie between. */
  before?: { sha: string; commits: number }
}

/** Something to compare with; the more of it is at hand, the sharper the comparison can be. */
export interface FoundBaseline {
  /** The strategy that found it: `file`, `git`, … */
  how: string
  /** The location as named by the user or made by the strategy. */
  location: string
  commit?: string
  /** SHA-256 of the file found; of several, that of the list of their hashes. */
  sha256: string
  /** A model: it can be scored on this change's data. */
  model?: { file: string; bytes: number }
  /** Stored predictions, a file for each training: they can be paired row by row. */
  predictions?: { files: string[] }
  /** A stored result: its numbers can be compared. */
  result?: Result
  /** Numbers alone, of which nothing else is known. */
  metrics?: Metric[]
  /** The commit it stands for, where it was found by one. */
  origin?: BaselineOrigin
}

/** Why a strategy found nothing. */
export interface NothingFound {
  passedOver: string
  /** Nothing of this kind was ever stored: the first run. */
  isNew?: boolean
}

/** One way of finding a baseline. It says why it found none instead of throwing, where that is no mistake. */
export interface BaselineStrategy {
  how: string
  find(need: BaselineNeed): Promise<FoundBaseline | NothingFound>
}

/** A baseline or none, and why each strategy before it was passed over. */
export interface BaselineSearch {
  found: FoundBaseline | null
  passedOver: { how: string; reason: string }[]
  /** There is nothing to find yet, as nothing was ever stored. */
  isFirst?: boolean
}

/** Asks the strategies in order; the first that finds something wins. */
export async function findBaseline(
  strategies: readonly BaselineStrategy[],
  need: BaselineNeed,
): Promise<BaselineSearch> {
  const passedOver: BaselineSearch['passedOver'] = []
  let isFirst = false
  for (const strategy of strategies) {
    const found = await strategy.find(need)
    if (!('passedOver' in found)) return { found, passedOver }
    passedOver.push({ how: strategy.how, reason: found.passedOver })
    isFirst ||= found.isNew === true
  }
  return { found: null, passedOver, ...(isFirst ? { isFirst } : {}) }
}
