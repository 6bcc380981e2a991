import type { RegistryHost } from '../host.ts'
import { findModel } from '../versions/find-version.ts'
import { changedMeanwhile, changeStage, modelAt, stageOf } from './change-stage.ts'
import { assertStageName, outcomeOf, placeOf, type StageOutcome, wordsOf } from './order.ts'
import { registeredAt } from './registered-at.ts'
import type { StageRequest } from './rollback.ts'
import { tellReleases } from './tell-releases.ts'

/**
 * Takes a stage away from what it is on. When it is on nothing, nothing is done.
 *
 * @throws MlgateError MG6501 for a model that is not there, MG6521 when somebody else changed the stage at the same
 *   moment, MG6512 where rules block the tag; what the host throws.
 */
export async function unassign(request: StageRequest, host: RegistryHost): Promise<StageOutcome> {
  const { stage } = request
  const seen = await registeredAt(host)
  const model = findModel(request.model, seen.models)
  const place = { ...placeOf(model), stage }
  const from = stageOf(seen, place)
  // One that is there may be of another tool, with a name that none gets here.
  if (from === undefined) assertStageName(stage)

  const change = await changeStage(
    place,
    (now, registered) => {
      if (now?.history[0]?.tag !== from?.history[0]?.tag) {
        throw changedMeanwhile(place, registered, 'Nothing was taken away, for it was changed just now.')
      }
      if (now?.commit == null) return null
      const [version] = now.versions
      const said = version === undefined ? {} : { version, previous: version }
      const message = { action: 'removal' as const, ...said, ...wordsOf(request) }
      return { kind: 'removal', commit: now.commit, message }
    },
    host,
    seen,
  )
  if (change.outcome === 'unchanged') return outcomeOf(model, stage, change, null, [])
  const notes = await tellReleases(modelAt(change.after.models, place), from?.versions ?? [], host)
  return outcomeOf(model, stage, change, null, notes)
}
