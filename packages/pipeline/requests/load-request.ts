import { type LoadConfig, loadFaults } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import type { BenchmarkRequest } from './benchmark-request.ts'
import type { OptionName } from './beside-name.ts'

/** What a request says of how queries come, and of what is run beside the pairs. */
export interface LoadRequest {
  scenario?: LoadConfig['scenario'] | undefined
  /** Queries a second. */
  rate?: number | undefined
  /** Milliseconds. */
  latencyBound?: number | undefined
  sweep?: LoadConfig['sweep'] | undefined
  /** Milliseconds. */
  soak?: number | undefined
}

/** What mlgate.yml says of a load. */
export const loadKeys = [
  'scenario',
  'rate',
  'latencyBound',
  'sweep',
  'soak',
] as const satisfies readonly (keyof LoadRequest)[]

/** @throws MlgateError MG9007 when what is said of a load contradicts itself, or has no meaning. */
export function refuseLoadFaults(request: BenchmarkRequest, optionName: OptionName): void {
  const { url, command, latencyBound, maxMinutes, gates = {} } = request
  const of = url !== undefined ? 'url' : command !== undefined ? 'command' : 'model'
  const said = { ...request, 'latency-bound': latencyBound, 'max-minutes': maxMinutes, of, gates } as const
  const [fault] = loadFaults(said, (key) =>
    optionName(key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())),
  )
  if (fault === undefined) return
  throw new MlgateError({ code: 'MG9007', message: fault.message, hint: 'Say one, or leave it out.' })
}
