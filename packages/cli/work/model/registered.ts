import { readTags } from '@mlgate/files'
import {
  findModel,
  findVersion,
  fullName,
  type Manifest,
  type RegisteredModel,
  type RegisteredVersion,
  type RegistryHost,
  readManifest,
  registeredAt,
  stageHistory,
} from '@mlgate/registry'
import { explained } from '../finish.ts'
import { manifestTables, modelsTable, stagesTable, versionsTable, versionWords } from './model-tables.ts'
import { type PlaceOptions, registryOf } from './place.ts'
import { type ModelOptions, tell } from './told.ts'

/** What the command line said. */
export type ReadOptions = ModelOptions & PlaceOptions

/** Where tags are read: of the clone, which asks nobody, or of GitHub. */
type TagSource = Pick<RegistryHost, 'tags' | 'describeTag'>

/**
 * Prints what is registered.
 *
 * @param name of a model, whose versions are told; without one, each model with its newest.
 * @returns the exit code.
 */
export function listModels(name: string | undefined, options: ReadOptions): Promise<number> {
  return explained(options, async () => {
    const source = (await hostOf(options)) ?? (await tagsOfClone())
    const { models } = await registeredAt(source)
    if (name === undefined) {
      const listed = await Promise.all(models.map((model) => dated(model, source, 1)))
      tell(listed, [modelsTable(listed)], options)
    } else {
      const model = await dated(findModel(name, models), source)
      tell([model], [versionsTable(model)], options)
    }
    return 0
  })
}

/**
 * Prints one version, what it holds where GitHub is asked, and what its stages were on before.
 *
 * @param reference as {@link findVersion} takes it.
 * @returns the exit code.
 */
export function showVersion(reference: string, options: ReadOptions): Promise<number> {
  return explained(options, async () => {
    const host = await hostOf(options)
    const source = host ?? (await tagsOfClone())
    const { models } = await registeredAt(source)
    const { model, version: found } = findVersion(reference, models)
    const version = await describedVersion(found, source)
    const stages = model.stages.filter(({ history }) =>
      history.some(({ versions }) => versions.includes(version.version)),
    )
    const history = await stageHistory({ ...model, stages }, source)
    const manifest = await manifestOf(version.tag, host)
    const document = {
      model: fullName(model),
      ...version,
      history,
      ...(manifest === null ? {} : { manifest }),
    }
    const tables = [
      versionWords(model, version),
      ...(manifest === null ? [] : manifestTables(manifest)),
      ...stages.map(({ stage }) => stagesTable(stage, history)),
    ]
    tell(document, tables, options)
    return 0
  })
}

/** GitHub's, where a repository is named. */
async function hostOf({ repository, childEntry }: ReadOptions): Promise<RegistryHost | undefined> {
  if (repository === undefined) return undefined
  return (await registryOf({ repository, childEntry })).place.host
}

async function tagsOfClone(): Promise<TagSource> {
  const tags = await readTags({ location: 'The model registry', folder: process.cwd() })
  const byName = new Map(tags.map((tag) => [tag.name, tag]))
  return { tags: async () => tags, describeTag: async (name) => byName.get(name) ?? null }
}

/** A model whose versions tell who made them and when: the newest, or all. */
async function dated(
  model: RegisteredModel,
  source: TagSource,
  most = model.versions.length,
): Promise<RegisteredModel> {
  const shown = await Promise.all(model.versions.slice(0, most).map((each) => describedVersion(each, source)))
  return { ...model, versions: [...shown, ...model.versions.slice(most)] }
}

async function describedVersion(version: RegisteredVersion, source: TagSource): Promise<RegisteredVersion> {
  const { date = '', who = '' } = (await source.describeTag(version.tag)) ?? {}
  return { ...version, date, who }
}

async function manifestOf(tag: string, host: RegistryHost | undefined): Promise<Manifest | null> {
  const release = (await host?.releaseOfTag(tag)) ?? null
  return host === undefined || release === null
    ? null
    : ((await readManifest(release, host))?.manifest ?? null)
}
