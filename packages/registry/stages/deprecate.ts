import { MlgateError } from '@mlgate/core'
import type { RegistryHost } from '../host.ts'
import { readTag, writeTag } from '../tags/grammar.ts'
import { findVersion, fullName } from '../versions/find-version.ts'
import { modelAt } from './change-stage.ts'
import { formatStageMessage } from './message.ts'
import { placeOf, type StageOrder, wordsOf } from './order.ts'
import { placeTag } from './place-tag.ts'
import { registeredAt } from './registered-at.ts'

export interface Deprecation extends StageOrder {
  /** As `findVersion` takes it. */
  reference: string
  /** Deprecates it even while a stage is on it. */
  evenInStage?: boolean
}

/** What became of a version. */
export interface DeprecationOutcome {
  /** `unchanged`: it was deprecated before. */
  outcome: 'changed' | 'unchanged'
  /** As people write it. */
  model: string
  version: string
  commit: string
  tag: string
  notes: readonly string[]
}

/**
 * Deprecates a version: neither ranges nor `latest` lead to it any more, and no stage is put on it. It can still be
 * fetched by its name. There is no way back, as tags are not removed.
 *
 * @throws MlgateError MG6501 when there is no such version, MG6522 while a stage is on it, MG6512 where rules block the
 *   tag; what the host throws.
 */
export async function deprecate(request: Deprecation, host: RegistryHost): Promise<DeprecationOutcome> {
  const { tags, models } = await registeredAt(host)
  const { model, version } = findVersion(request.reference, models)
  const { commit } = version
  const told = { model: fullName(model), version: version.version, commit }
  const place = placeOf(model)
  const known = tags.find((tag) => {
    const says = readTag(tag.name)
    const isOfModel = says?.name === place.name && says.folder === place.folder
    return isOfModel && says.kind === 'deprecation' && says.version === version.version
  })
  if (known !== undefined) return { outcome: 'unchanged', ...told, tag: known.name, notes: [] }
  if (version.stages.length > 0 && request.evenInStage !== true) {
    throw new MlgateError({
      code: 'MG6522',
      message: `${told.model} ${told.version} is in ${version.stages.join(', ')}, so it is not deprecated.`,
      hint: 'Promote another version there first, or roll back.',
    })
  }
  const name = writeTag({ kind: 'deprecation', ...place, version: told.version })
  const words = { action: 'deprecation' as const, version: told.version, ...wordsOf(request) }
  const isOurs = await placeTag({ name, commit, message: formatStageMessage(told, words) }, host)
  if (!isOurs) return { outcome: 'unchanged', ...told, tag: name, notes: [] }
  const after = modelAt((await registeredAt(host)).models, place)
  const stages = after?.versions.find((one) => one.version === told.version)?.stages ?? []
  const fresh = stages.filter((stage) => !version.stages.includes(stage))
  const notes = fresh.map((stage) => `It came into ${stage} at the same moment.`)
  return { outcome: 'changed', ...told, tag: name, notes }
}
