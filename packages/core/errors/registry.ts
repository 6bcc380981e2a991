import type { ErrorsOf } from './errors-of.ts'

/** The model registry. */
export const registryErrors = {
  MG6501: {
    title: 'No such model or version is registered',
    remedy: 'mlgate model list shows what is; a clone may lack tags, which git fetch --tags brings.',
  },
} as const satisfies ErrorsOf<'MG65'>
