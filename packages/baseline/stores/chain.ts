import { MlgateError, type Result } from '@mlgate/core'
import {
  type BaselineStore,
  type HistoryQuery,
  isPassedOver,
  isRefusal,
  isUsable,
  type PassedOver,
  type Stored,
  type StoredResult,
  type StoreEntry,
  type StoreQuery,
  whyRefused,
} from './store.ts'

/** Several stores as one look-up: the first that has a result. */
export type StoreReader = (query: StoreQuery) => Promise<StoredResult | PassedOver>

/**
 * Asks stores in order. One that the token may not read is passed over like one that has nothing, yet never taken for
 * new; every other failure is thrown: "nothing there" and "could not look" are different answers.
 *
 * @param warn hears of refusals.
 */
export function readFromStores(
  stores: readonly BaselineStore[],
  warn: (message: string) => void,
): StoreReader {
  const refused = new Set<string>()
  return async (query) => {
    const reasons: string[] = []
    let isNew = stores.length > 0
    for (const store of stores) {
      const answer = await store.read(query).catch((error: unknown): PassedOver => {
        if (!isRefusal(error)) throw error
        const reason = whyRefused(error)
        if (!refused.has(reason)) warn(`${reason}.`)
        refused.add(reason)
        return { passedOver: reason }
      })
      if (!isPassedOver(answer)) return answer
      reasons.push(answer.passedOver)
      // The cache cannot tell "nothing at all" from "nothing of these commits"; it does not hide that others are new.
      isNew &&= answer.isNew === true || store.how === 'cache'
    }
    const passedOver = reasons.length === 0 ? 'no store can be used' : reasons.join('; ')
    return { passedOver, ...(isNew ? { isNew } : {}) }
  }
}

/** Results over time that can be relied on, the newest first. */
export type HistoryReader = (query: HistoryQuery) => Promise<Result[]>

/** Reading an artifact or an entry of the cache for each result would take longer than measuring. */
const keepsHistory: ReadonlySet<BaselineStore['how']> = new Set(['branch', 'folder'])

/**
 * Reads the history of the first store that keeps all of it in one place; empty where none does, or the token may not
 * read it.
 */
export function historyFromStores(stores: readonly BaselineStore[]): HistoryReader {
  return async (query) => {
    for (const store of stores.filter(({ how }) => keepsHistory.has(how))) {
      const results: Result[] = []
      try {
        for await (const result of store.history(query)) if (isUsable(result)) results.push(result)
      } catch (error) {
        if (isRefusal(error)) continue
        throw error
      }
      if (results.length > 0) return results
    }
    return []
  }
}

/** What is stored cannot be read, or what is handed over is not what it says: going on elsewhere would hide that. */
const damage: ReadonlySet<string> = new Set(['MG1002', 'MG6003', 'MG6004'])

/** Whether an error says that a history is there and cannot be relied on, which is never taken for "nothing there". */
export function isDamage(error: unknown): boolean {
  return error instanceof MlgateError && damage.has(error.code)
}

function nothingTaken(error: unknown): PassedOver {
  if (!(error instanceof MlgateError) || isDamage(error)) throw error
  return { passedOver: error.message.replace(/\.$/, '') }
}

/**
 * Hands results to the first store that takes them. One that takes nothing, or cannot be reached, costs a warning and
 * not the run; one whose history is damaged is an error.
 *
 * @returns where they went, null when no store took them.
 */
export async function writeToStores(
  stores: readonly BaselineStore[],
  entries: readonly StoreEntry[],
  warn: (message: string) => void,
): Promise<(Stored & { how: BaselineStore['how'] }) | null> {
  for (const store of stores) {
    const answer = await store.write(entries).catch(nothingTaken)
    if (!isPassedOver(answer)) {
      for (const note of answer.notes) warn(note)
      return { ...answer, how: store.how }
    }
    warn(`The result was not stored in the ${store.how}: ${answer.passedOver}.`)
  }
  return null
}
