import { findPublished } from '../fetch/released-version.ts'
import type { RegistryHost } from '../host.ts'
import { fullName } from '../versions/find-version.ts'
import { changeStage, modelAt, stageOf } from './change-stage.ts'
import { assertMeetsRules, assertNotDeprecated, type RuleMeans } from './meets-rules.ts'
import { assertStageName, outcomeOf, placeOf, type StageOrder, type StageOutcome, wordsOf } from './order.ts'
import { registeredAt } from './registered-at.ts'
import type { StageRules } from './rules.ts'
import { tellReleases } from './tell-releases.ts'

export interface Promotion extends StageOrder, RuleMeans {
  /** As `findVersion` takes it. */
  reference: string
  stage: string
  rules: StageRules
}

/**
 * Puts a stage on a version that meets what the stage asks for. When the stage is on it already, nothing is asked and
 * nothing done.
 *
 * @returns with the people who let the run into the environment that the stage asks for.
 * @throws MlgateError MG6501 when there is no such version, MG6516 with everything that the version lacks, MG6521 when
 *   somebody else put the stage elsewhere at the same moment, MG6522 for what is no name of a stage, MG6512 where rules
 *   block the tag, MG6515 and MG6518 when its manifest is not sound; what the host throws.
 */
export async function promote(
  request: Promotion,
  host: RegistryHost,
): Promise<StageOutcome & { approvedBy: readonly string[] }> {
  const { reference, stage, rules } = request
  assertStageName(stage)
  const seen = await registeredAt(host)
  const { model, version } = await findPublished(reference, seen.models, host)
  const place = { ...placeOf(model), stage }
  const isThere = stageOf(seen, place)?.versions.includes(version.version) === true
  const vouched = isThere
    ? { approvedBy: [] }
    : await assertMeetsRules({ model, version, stage, rules }, request, host)

  const change = await changeStage(
    place,
    (now, { models }) => {
      if (now?.versions.includes(version.version) === true) return null
      assertNotDeprecated(fullName(model), version.version, stage, modelAt(models, place))
      const [previous] = now?.versions ?? []
      const message = {
        ...{ action: 'promotion' as const, version: version.version, ...vouched, ...wordsOf(request) },
        ...(previous === undefined ? {} : { previous }),
      }
      return { kind: 'assignment', commit: version.commit, message }
    },
    host,
    seen,
  )
  const notes = await promotionNotes()
  return { ...outcomeOf(model, stage, change, version, notes), approvedBy: vouched.approvedBy }

  async function promotionNotes(): Promise<string[]> {
    if (change.outcome === 'unchanged') return []
    const now = modelAt(change.after.models, place)
    const own = now?.versions.find((one) => one.version === version.version)
    const words = `${fullName(model)} ${version.version} was deprecated at the same moment.`
    const concerned = [version.version, ...(change.before?.versions ?? [])]
    return [...(own?.isDeprecated === true ? [words] : []), ...(await tellReleases(now, concerned, host))]
  }
}
