import type { Metric, Result, ResultKind } from '@mlgate/core'

/** What a result asks to be compared with. */
export interface BaselineNeed {
  kind: ResultKind
  /** Name of the model or data set. */
  name: string
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
}

/** One way of finding a baseline. It says why it found none instead of throwing, where that is no mistake. */
export interface BaselineStrategy {
  how: string
  find(need: BaselineNeed): Promise<FoundBaseline | { passedOver: string }>
}

/** A baseline or none, and why each strategy before it was passed over. */
export interface BaselineSearch {
  found: FoundBaseline | null
  passedOver: { how: string; reason: string }[]
}

/** Asks the strategies in order; the first that finds something wins. */
export async function findBaseline(
  strategies: readonly BaselineStrategy[],
  need: BaselineNeed,
): Promise<BaselineSearch> {
  const passedOver: BaselineSearch['passedOver'] = []
  for (const strategy of strategies) {
    const found = await strategy.find(need)
    if (!('passedOver' in found)) return { found, passedOver }
    passedOver.push({ how: strategy.how, reason: found.passedOver })
  }
  return { found: null, passedOver }
}
