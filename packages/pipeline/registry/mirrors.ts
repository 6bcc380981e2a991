import type { RegisterConfig } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import type { Manifest, Mirror, MirroredVersion } from '@mlgate/registry'
import type { RegistryPlace } from './place.ts'

/**
 * Tells the registries that mirror this one of a version. It is published already: a mirror that does not take it is
 * told about, and fails nothing.
 *
 * @returns what came of each, a sentence each.
 */
export async function tellMirrors(
  version: MirroredVersion,
  configured: RegisterConfig['mirrors'],
  { mirrors }: Pick<RegistryPlace, 'mirrors'>,
): Promise<string[]> {
  const alias = configured?.mlflow?.alias
  const held = { ...version, files: version.files.filter((file) => isHeld(file, version.manifest)) }
  return each(configured, mirrors, async (mirror) => {
    const { where, outcome, notes } = await mirror.publish(held)
    if (alias !== undefined) await mirror.alias?.(alias, version.manifest)
    const words =
      outcome === 'created' ? `${mirror.name} shows it: ${where}` : `${mirror.name} had it already: ${where}`
    return [words, ...notes]
  })
}

/** A release that an earlier run began may hold a card or results of that run: what is here beside them is none of it. */
function isHeld({ path, sha256 }: MirroredVersion['files'][number], { files }: Manifest): boolean {
  return files.some((file) => file.path === path && file.sha256 === sha256)
}

/**
 * Puts a stage on a version in the registries that mirror this one, as an alias, or takes it away where there is none.
 *
 * @returns what came of each, a sentence each.
 */
export async function tellMirrorsOfStage(
  stage: string,
  version: Pick<Manifest, 'name' | 'folder'> & { version: string | null },
  configured: RegisterConfig['mirrors'],
  { mirrors }: Pick<RegistryPlace, 'mirrors'>,
): Promise<string[]> {
  return each(configured, mirrors, async (mirror) => {
    if (mirror.alias === undefined) return []
    const outcome = await mirror.alias(stage, version)
    return outcome === 'unchanged' ? [] : [`${mirror.name} has ${stage} on ${version.version ?? 'nothing'}`]
  })
}

async function each(
  configured: RegisterConfig['mirrors'],
  mirrors: RegistryPlace['mirrors'],
  tell: (mirror: Mirror) => Promise<string[]>,
): Promise<string[]> {
  if (configured === undefined || mirrors === undefined) return []
  const names = Object.keys(configured).join(', ')
  const found = await mirrors(configured).catch((error: unknown) => untold(names, error))
  if (typeof found === 'string') return [found]
  const told = found.map((mirror) => tell(mirror).catch((error: unknown) => [untold(mirror.name, error)]))
  return (await Promise.all(told)).flat()
}

/** Why somebody was not told; bugs are thrown on. */
function untold(name: string, error: unknown): string {
  if (!(error instanceof MlgateError)) throw error
  return `${name} was not told: ${error.message}`
}
