import { MlgateError } from '@mlgate/core'

/**
 * What can go wrong with a call: `refused` (the token may not, 403), `failed` (nothing was done, 5xx), `answer-lost`
 * (it was done, and the answer never came).
 */
export type Fault = 'refused' | 'failed' | 'answer-lost'

/** Faults to come, by the name of the method that they strike. */
export class Faults {
  readonly #planned = new Map<string, Fault[]>()
  readonly calls: string[] = []

  /** Strikes the next calls of a method, one after another. */
  strike(method: string, ...faults: Fault[]): void {
    this.#planned.set(method, [...(this.#planned.get(method) ?? []), ...faults])
  }

  /** Runs a call with the fault that is planned for it, if any. */
  async around<Value>(method: string, call: () => Value | Promise<Value>): Promise<Value> {
    this.calls.push(method)
    const fault = this.#planned.get(method)?.shift()
    if (fault === 'refused') throw refusal(method)
    if (fault === 'failed') throw failure(method)
    const value = await call()
    if (fault === 'answer-lost') throw failure(method)
    return value
  }
}

function refusal(method: string): MlgateError {
  return new MlgateError({
    code: 'MG6006',
    message: `The token may not do ${method}.`,
    hint: 'Add permissions: { contents: write }.',
  })
}

function failure(method: string): MlgateError {
  return new MlgateError({ code: 'MG1006', message: `${method}: the server answered 502.` })
}
