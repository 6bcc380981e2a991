import { MlgateError } from '@mlgate/core'
import { assertSound } from '../fetch/verify-version.ts'
import type { RegistryHost } from '../host.ts'
import type { RegisteredStage } from '../tags/registered-models.ts'
import { fullName } from '../versions/find-version.ts'
import { changedMeanwhile, changeStage, modelAt } from './change-stage.ts'
import { namedStage, type StageRequest } from './named-stage.ts'
import { outcomeOf, type StageOutcome, wordsOf } from './order.ts'
import { servedBefore } from './served-before.ts'
import { tellReleases } from './tell-releases.ts'

/**
 * Puts a stage back on what it was on before; see `servedBefore`. The stage's rules are not asked: that version met them
 * when it came. Its release still has to hold what its manifest says.
 *
 * @throws MlgateError MG6501 for a model that is not there, MG6520 when there is nothing to return to, MG6515 and MG6518
 *   when its release is not sound any more, MG6521 when somebody else changed the stage at the same moment, MG6512 where
 *   rules block the tag; what the host throws.
 */
export async function rollback(request: StageRequest, host: RegistryHost): Promise<StageOutcome> {
  const { stage } = request
  const { seen, model, place, from } = await namedStage(request, host)
  const served = from === undefined ? null : await servedBefore(model, from, host)
  if (from === undefined || served === null) throw nothingBefore(`${fullName(model)}#${stage}`, from)
  const { version, tag: restores } = served
  const unverified = await assertSound({ model, version }, host)

  const change = await changeStage(
    place,
    (now, registered) => {
      if (now?.history[0]?.tag !== from.history[0]?.tag) {
        throw changedMeanwhile(place, registered, 'Nothing was rolled back, for it was changed just now.')
      }
      const [previous] = from.versions
      const message = {
        ...{ action: 'rollback' as const, version: version.version, restores, ...wordsOf(request) },
        ...(previous === undefined ? {} : { previous }),
      }
      return { kind: 'assignment', commit: version.commit, message }
    },
    host,
    seen,
  )
  const concerned = [version.version, ...from.versions]
  const told = await tellReleases(modelAt(change.after.models, place), concerned, host)
  return outcomeOf(model, stage, change, version, [...unverified, ...told])
}

function nothingBefore(name: string, from: RegisteredStage | undefined): MlgateError {
  const [now] = from?.versions ?? []
  const before = now === undefined ? `was on nothing` : `was on nothing before ${now}`
  const words = from === undefined ? 'was never on anything' : `${before} that is not deprecated`
  return new MlgateError({ code: 'MG6520', message: `${name} ${words}.` })
}
