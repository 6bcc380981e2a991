import { askPatiently, type Patience, sendTo } from '@mlgate/http'
import type { Wire } from './server.ts'

/** Four attempts, a second and then twice as long between them, two minutes for an answer. */
const usualPatience: Patience = { attempts: 4, backoffMs: 1000, answerMs: 120_000 }

/** Requests that are sent from here, through the proxies of the environment. */
export function usualWire(signal = new AbortController().signal, patience = usualPatience): Wire {
  return { ask: (request) => askPatiently(request, patience, signal), send: sendTo, signal }
}
