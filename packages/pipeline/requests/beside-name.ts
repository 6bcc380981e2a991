import { MlgateError } from '@mlgate/core'

/** How an entrance writes the name of an option: `sampleWeight` is `--sample-weight` on a command line. */
export type OptionName = (key: string) => string

/**
 * Refuses options that stand beside a name of mlgate.yml, which says the same.
 *
 * @param done what is done to the named: `scored`.
 * @param said keys of the request that mlgate.yml says.
 * @throws MlgateError MG9003 when one of them is given.
 */
export function refuseSaidTwice<Key extends string>(
  name: string,
  done: string,
  said: readonly Key[],
  request: { readonly [Own in Key]?: unknown },
  optionName: OptionName,
): void {
  const given = said.filter((key) => request[key] !== undefined)
  if (given.length === 0) return
  throw new MlgateError({
    code: 'MG9003',
    message: `mlgate.yml says how "${name}" is ${done}; ${given.map(optionName).join(', ')} beside its name would have no effect.`,
    hint: 'Leave the name out to say everything here, or change mlgate.yml.',
  })
}
