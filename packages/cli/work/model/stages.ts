import { type Promoted, promoteModel, rollBackModel, unassignModel } from '@mlgate/pipeline/registry'
import { deprecate } from '@mlgate/registry'
import { explained } from '../finish.ts'
import { type PlaceOptions, registryOf } from './place.ts'
import { refusedAs } from './refused.ts'
import { type ModelOptions, sentences, tell } from './told.ts'

/** What the command line said. */
export interface StageOptions extends ModelOptions, PlaceOptions {
  reason?: string
  config?: string
}

export interface DeprecateOptions extends StageOptions {
  force: boolean
}

/**
 * Puts a stage on a version.
 *
 * @returns the exit code: 1 when the version does not meet what the stage asks for.
 */
export function promoteVersion(reference: string, stage: string, options: StageOptions): Promise<number> {
  return explained(options, () =>
    refusedAs(['MG6516'], options, async () => {
      const { reason, config } = options
      const { place, order } = await registryOf(options)
      const project = { config, folder: process.cwd() }
      tellStage(await promoteModel({ reference, stage }, await order(reason), project, place), options)
      return 0
    }),
  )
}

/**
 * Returns a stage to what it was on before.
 *
 * @returns the exit code.
 */
export function rollBack(model: string, stage: string, options: StageOptions): Promise<number> {
  return moved(rollBackModel, { model, stage }, options)
}

/**
 * Takes a stage away from what it is on.
 *
 * @returns the exit code.
 */
export function takeStage(model: string, stage: string, options: StageOptions): Promise<number> {
  return moved(unassignModel, { model, stage }, options)
}

function moved(
  move: typeof rollBackModel,
  named: { model: string; stage: string },
  options: StageOptions,
): Promise<number> {
  return explained(options, async () => {
    const { place, order } = await registryOf(options)
    const { reason, config } = options
    tellStage(await move(named, await order(reason), { config, folder: process.cwd() }, place), options)
    return 0
  })
}

/**
 * Marks a version as one that nobody should take.
 *
 * @returns the exit code.
 */
export function deprecateVersion(reference: string, options: DeprecateOptions): Promise<number> {
  return explained(options, async () => {
    const { place, order } = await registryOf(options)
    const request = { reference, evenInStage: options.force, ...(await order(options.reason)) }
    const outcome = await deprecate(request, place.host)
    const words = outcome.outcome === 'changed' ? 'is deprecated' : 'was deprecated already'
    const about = sentences(`${outcome.model} ${outcome.version} ${words}`, [
      `Tag ${outcome.tag}`,
      ...outcome.notes,
    ])
    tell(outcome, [about], options)
    return 0
  })
}

function tellStage(outcome: Promoted, options: StageOptions): void {
  const { model, stage, version, previous, tag, approvedBy, notes } = outcome
  const isNew = outcome.outcome === 'changed'
  const taken = isNew
    ? `${stage} of ${model} is on nothing now`
    : `${stage} of ${model} was on nothing already`
  const put = isNew ? `${model} ${version} is in ${stage}` : `${model} ${version} was in ${stage} already`
  const words = `${version === null ? taken : put}${previous === null ? '' : `, after ${previous}`}`
  const approved = approvedBy.length === 0 ? [] : [`Approved by ${approvedBy.join(', ')}`]
  tell(outcome, [sentences(words, [...(tag === '' ? [] : [`Tag ${tag}`]), ...approved, ...notes])], options)
}
