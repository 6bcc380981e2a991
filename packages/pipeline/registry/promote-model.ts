import { promote, rollback, type StageOrder, type StageOutcome, unassign } from '@mlgate/registry'
import { tellMirrorsOfStage } from './mirrors.ts'
import type { RegistryPlace } from './place.ts'
import { modelNamed } from './register-model.ts'
import { type ProjectPlace, stageRules } from './stage-rules.ts'

/** Which stage is to be put on which version. */
export interface PromoteRequest {
  /** As people write it: `signs@1.2.0`. */
  reference: string
  stage: string
}

/** What became of a stage, and what whoever asked should know. */
export interface Promoted extends StageOutcome {
  approvedBy: readonly string[]
}

/**
 * Puts a stage on a version that meets what mlgate.yml of the default branch asks for, and tells the registries that
 * mirror this one.
 *
 * @throws MlgateError MG6516 with all that the version lacks, and what `promote` throws otherwise.
 */
export async function promoteModel(
  { reference, stage }: PromoteRequest,
  order: StageOrder,
  project: ProjectPlace,
  place: RegistryPlace,
): Promise<Promoted> {
  const { host, approvals, verifier } = place
  const model = modelNamed(reference.replace(/[@#].*$/s, ''))
  const { rules, mirrors, notes } = await stageRules(
    { model: model.name, stage },
    project,
    await place.defaultBranch(),
  )
  const promoted = await promote(
    {
      reference,
      stage,
      rules,
      ...order,
      ...(approvals === undefined ? {} : { approvals }),
      ...(verifier === undefined ? {} : { verifier }),
    },
    host,
  )
  const told = await tellMirrorsOfStage(stage, { ...model, version: promoted.version ?? '' }, mirrors, place)
  return { ...promoted, notes: [...notes, ...promoted.notes, ...told] }
}

/**
 * Returns a stage to what it was on before, and tells the registries that mirror this one.
 *
 * @throws MlgateError MG6520 when there is nothing to return to, and what `rollback` throws otherwise.
 */
export const rollBackModel = (...given: StageMove) => moveStage(rollback, ...given)

/**
 * Takes a stage away from what it is on, and tells the registries that mirror this one.
 *
 * @throws MlgateError what `unassign` throws.
 */
export const unassignModel = (...given: StageMove) => moveStage(unassign, ...given)

type StageMove = [
  named: { model: string; stage: string },
  order: StageOrder,
  project: ProjectPlace,
  place: RegistryPlace,
]

async function moveStage(
  move: typeof rollback | typeof unassign,
  ...[{ model, stage }, order, project, place]: StageMove
): Promise<Promoted> {
  const named = modelNamed(model)
  const outcome = await move({ model, stage, ...order }, place.host)
  const { mirrors } = await stageRules({ model: named.name, stage }, project, await place.defaultBranch())
  const told = await tellMirrorsOfStage(stage, { ...named, version: outcome.version }, mirrors, place)
  return { ...outcome, approvedBy: [], notes: [...outcome.notes, ...told] }
}
