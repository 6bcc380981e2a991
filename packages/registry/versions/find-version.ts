import { MlgateError, suggest } from '@mlgate/core'
import satisfies from 'semver/functions/satisfies.js'
import valid from 'semver/functions/valid.js'
import validRange from 'semver/ranges/valid.js'
import type { RegisteredModel, RegisteredVersion } from '../tags/registered-models.ts'

export interface FoundVersion {
  model: RegisteredModel
  version: RegisteredVersion
}

/**
 * The version that a reference names: `signs` and `signs@latest` (the newest that is neither deprecated nor a
 * pre-release), `signs@1.2.3`, a range as `signs@^1.2` (likewise), a stage as `signs#production`, or a commit as
 * `signs@1a2b3c4`. A folder of a monorepo stands before the name as `folder:signs`, and may be left out where no other
 * has a model of that name.
 *
 * @throws MlgateError MG6501 when it names none.
 */
export function findVersion(reference: string, models: readonly RegisteredModel[]): FoundVersion {
  const {
    model,
    versions: [version],
  } = findVersions(reference, models)
  return { model, version }
}

/**
 * What a reference may mean, as {@link findVersion} takes it: for `latest` and a range all that fit, the newest first;
 * for what is named exactly that one.
 *
 * @throws MlgateError MG6501 when it names none.
 */
export function findVersions(
  reference: string,
  models: readonly RegisteredModel[],
): { model: RegisteredModel; versions: [RegisteredVersion, ...RegisteredVersion[]] } {
  const [, place = '', sign, wanted = ''] = /^([^@#]*)(?:([@#])(.*))?$/s.exec(reference) ?? []
  const model = findModel(place, models)
  if (sign === '#') return { model, versions: [inStage(model, wanted)] }
  return { model, versions: byName(model, sign === '@' ? wanted : 'latest', reference) }
}

/** @throws MlgateError MG6501. */
export function findModel(place: string, models: readonly RegisteredModel[]): RegisteredModel {
  const found = models.filter((model) => fullName(model) === place || model.name === place)
  const [model] = found.length > 1 ? found.filter((one) => fullName(one) === place) : found
  if (model !== undefined) return model
  if (found.length > 1) {
    throw unknown(`"${place}" is ${found.map(fullName).join(' or ')}.`, 'Name one of them.')
  }
  const meant = suggest(place, models.map(fullName))
  const question = meant === undefined ? '' : ` Did you mean "${meant}"?`
  throw unknown(`There is no model "${place}".${question}`)
}

/** A model as people write it: its name, behind the folder that it lies in. */
export function fullName({ folder, name }: Pick<RegisteredModel, 'folder' | 'name'>): string {
  return folder === undefined ? name : `${folder}:${name}`
}

function byName(
  model: RegisteredModel,
  wanted: string,
  reference: string,
): [RegisteredVersion, ...RegisteredVersion[]] {
  const { versions } = model
  if (wanted === '') throw unknown(`"${reference}" names no version.`, 'Write NAME@VERSION or NAME#STAGE.')
  if (wanted === 'latest') return within(model, '*') ?? noLatest(model)
  const exact = valid(wanted)
  if (exact !== null) {
    const found = versions.find(({ version }) => version === exact)
    return [found ?? absent(model, `${fullName(model)} has no version ${exact}`)]
  }
  if (/^[0-9a-f]{7,64}$/.test(wanted)) {
    const found = versions.find(({ commit }) => commit.startsWith(wanted))
    return [found ?? absent(model, `Commit ${wanted.slice(0, 7)} is no version of ${fullName(model)}`, false)]
  }
  if (validRange(wanted) === null) {
    const isStage = model.stages.some(({ stage }) => stage === wanted)
    throw unknown(
      `"${wanted}" is neither a version, a range nor a commit.`,
      isStage ? `Stages are written as ${fullName(model)}#${wanted}.` : 'Such as 1.2.3, ^1.2 or 1a2b3c4.',
    )
  }
  return within(model, wanted) ?? absent(model, `No version of ${fullName(model)} is within ${wanted}`)
}

function within(
  { versions }: RegisteredModel,
  range: string,
): [RegisteredVersion, ...RegisteredVersion[]] | undefined {
  const [newest, ...older] = versions.filter(
    ({ version, isDeprecated }) => !isDeprecated && satisfies(version, range),
  )
  return newest && [newest, ...older]
}

function noLatest(model: RegisteredModel): never {
  const name = fullName(model)
  const announced = model.versions.find(({ isDeprecated }) => !isDeprecated)
  if (announced === undefined) return absent(model, `${name} has no version`)
  throw unknown(
    `${name} has pre-releases only, and they are taken by their names alone.`,
    `Name one, such as ${name}@${announced.version}.`,
  )
}

function inStage(model: RegisteredModel, wanted: string): RegisteredVersion {
  const { stages, versions } = model
  const stage = stages.find((one) => one.stage === wanted)
  const found = versions.find(({ version }) => version === stage?.versions[0])
  if (found !== undefined) return found
  if (stage !== undefined && stage.commit !== null) {
    throw unknown(
      `${fullName(model)}#${wanted} is on commit ${stage.commit.slice(0, 7)}, which is no version.`,
    )
  }
  const known = stages.filter(({ commit }) => commit !== null).map((one) => one.stage)
  const others = known.length === 0 ? 'It is in no stage' : `Its stages are ${known.join(', ')}`
  throw unknown(`No version of ${fullName(model)} is in ${wanted}. ${others}.`)
}

function absent(model: RegisteredModel, words: string, tellsNewest = true): never {
  const [newest] = within(model, '*') ?? []
  const more = newest === undefined || !tellsNewest ? '' : ` Its newest is ${newest.version}.`
  throw unknown(`${words}.${more}`)
}

function unknown(message: string, hint?: string): MlgateError {
  return new MlgateError({ code: 'MG6501', message, ...(hint === undefined ? {} : { hint }) })
}
