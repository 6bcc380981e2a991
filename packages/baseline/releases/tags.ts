import { readTag, registeredModels } from '@mlgate/registry/tags'
import type { FoundTag } from './release-host.ts'

/** The model that a version's tag names; undefined for any other tag. */
export function modelOfTag(tag: string): string | undefined {
  const says = readTag(tag)
  return says?.kind === 'version' ? says.name : undefined
}

/** Tags of the versions of a model that a stage is on, by its newest assignment; none when it is on no version. */
export function versionsOfStage(tags: readonly FoundTag[], name: string, stage: string): string[] {
  const dated = tags.map((tag) => ({ ...tag, date: '', who: '' }))
  return registeredModels(dated)
    .filter((model) => model.name === name)
    .flatMap(({ versions }) => versions.filter(({ stages }) => stages.includes(stage)).map(({ tag }) => tag))
}
