import type { RegistryHost } from '../host.ts'
import { changedMeanwhile, changeStage, modelAt } from './change-stage.ts'
import { namedStage, type StageRequest } from './named-stage.ts'
import { outcomeOf, type StageOutcome, wordsOf } from './order.ts'
import { tellReleases } from './tell-releases.ts'

/**
 * Takes a stage away from what it is on. When it is on nothing, nothing is done.
 *
 * @throws MlgateError MG6501 for a model that is not there, MG6521 when somebody else changed the stage at the same
 *   moment, MG6512 where rules block the tag; what the host throws.
 */
export async function unassign(request: StageRequest, host: RegistryHost): Promise<StageOutcome> {
  const { stage } = request
  const { seen, model, place, from } = await namedStage(request, host)

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
