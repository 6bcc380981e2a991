import type { CacheHost } from '@mlgate/baseline/stores'
import { MlgateError } from '@mlgate/core'
import { type ActionsCache, loadActionsCache } from '@mlgate/native'

/** The Actions cache is asked for at most so long, in milliseconds: a baseline is worth no more of a job. */
const patienceMs = 120_000

/**
 * The Actions cache through its own client, as the stores want it: by exact keys. The client takes keys for
 * beginnings of keys, and nobody can forbid it; an entry that was saved under another key is none.
 */
export async function actionsCacheHost(environment: NodeJS.ProcessEnv): Promise<CacheHost> {
  const client = await loadActionsCache(environment)
  if (client === undefined) return noCache
  return {
    async restore([first = '', ...others], folder) {
      const key = await within('looked up', client.restoreCache([folder], first, others))
      return key !== undefined && [first, ...others].includes(key) ? key : null
    },
    async save(key, folder) {
      if ((await within('looked up', lookUp(client, key, folder))) === key) return 'exists'
      const id = await within('saved', client.saveCache([folder], key))
      // The client has told the reason in the log, and tells it nowhere else.
      return id === -1 ? { refused: 'it did not accept the entry; its own warning says why' } : 'saved'
    },
  }
}

const noCache: CacheHost = {
  restore: async () => null,
  save: async () => ({ refused: 'this runner offers none' }),
}

function lookUp(client: ActionsCache, key: string, folder: string): Promise<string | undefined> {
  return client.restoreCache([folder], key, [], { lookupOnly: true })
}

/** @throws MlgateError MG8006 when the cache does not answer: its client takes no signal. */
async function within<Value>(what: string, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, patienceMs, new Error(`no answer within ${patienceMs / 1000} s`))
  })
  try {
    return await Promise.race([work, late])
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause)
    throw new MlgateError(
      { code: 'MG8006', message: `The entry of the Actions cache could not be ${what}: ${words}.` },
      { cause },
    )
  } finally {
    clearTimeout(timer)
  }
}
