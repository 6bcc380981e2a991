import { MlgateError } from '@mlgate/core'

/** @throws MlgateError MG9007 when a base is named and what is asked stands on the command line, not in mlgate.yml. */
export function refuseIdleBase({ base }: { base?: string }): void {
  if (base === undefined) return
  throw new MlgateError({
    code: 'MG9007',
    message: '--base has no effect here: the gates are said on this command line, not in mlgate.yml.',
    hint: 'Name a model of mlgate.yml, or leave --base out.',
  })
}
