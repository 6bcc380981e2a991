import { type DataConfig, type DataSchema, dataOf, type ProjectConfig } from '@mlgate/config'
import { MlgateError, stringifyDocument } from '@mlgate/core'
import type { VersionFile } from '@mlgate/registry'
import { readSchemaFile } from '../read-schema.ts'
import type { StepContext } from '../step-context.ts'
import { identifyFiles, tableOf } from '../subject-files.ts'
import { resultFileStem } from '../write-result.ts'
import type { MeasuredResult } from './results.ts'
import { textFile } from './text-file.ts'

/** Profiles of the data that a version was measured on, and why some have none. */
export interface DataProfiles {
  files: VersionFile[]
  notes: string[]
}

/**
 * Profiles the data that a model was scored on, and what else its results checked, for later versions of the data to be
 * held against. Only what is the very data that was measured is profiled.
 *
 * @param folder where profiles are written.
 */
export async function profileMeasuredData(
  measured: readonly MeasuredResult[],
  { project, model, folder }: { project: ProjectConfig | undefined; model: string; folder: string },
  step: StepContext,
): Promise<DataProfiles> {
  const files: VersionFile[] = []
  const notes: string[] = []
  if (project === undefined) return { files, notes }
  const hashes = new Set(measured.flatMap(({ result }) => result.subject.data.map(({ sha256 }) => sha256)))
  const scored = project.models[model]?.evaluate.data
  const checked = measured.flatMap(({ result: { kind, name } }) => (kind === 'data' ? name : []))
  for (const name of new Set([...(scored === undefined ? [] : [scored]), ...checked])) {
    const data = dataOf(project, name)
    // A folder of images is no table.
    if (data.path.length === 0 || (!Object.hasOwn(project.data, name) && name !== scored)) continue
    try {
      const profile = await profileOf(name, data, hashes, step)
      if (profile === undefined)
        notes.push(`The data ${name} is not what was measured, so it has no profile.`)
      else
        files.push(
          await textFile(profile, {
            path: `profile-${resultFileStem({ kind: 'data', name })}.json`,
            role: 'profile',
            folder,
          }),
        )
    } catch (error) {
      if (!(error instanceof MlgateError)) throw error
      notes.push(`The data ${name} has no profile: ${error.message}`)
    }
  }
  return { files, notes }
}

/** The document, as text; undefined where the data is not what was measured. */
async function profileOf(
  name: string,
  data: DataConfig,
  measured: ReadonlySet<string>,
  step: StepContext,
): Promise<string | undefined> {
  const identified = await identifyFiles(data.path, step.locations)
  if (!identified.subject.every(({ sha256 }) => measured.has(sha256))) return undefined
  const schema = await schemaOf(data, step)
  const request = {
    name,
    source: tableOf(identified, data.format),
    names: identified.subject.map(({ path }) => path),
    // A release may be public, and ids name people.
    hidden: data.id === undefined ? [] : [data.id],
    ...(schema === undefined ? {} : { schema }),
  }
  return `${stringifyDocument(await step.runJob('profile-data', request, name), 2)}\n`
}

async function schemaOf({ schema }: DataConfig, step: StepContext): Promise<DataSchema | undefined> {
  return typeof schema === 'string' ? (await readSchemaFile(schema, step)).schema : schema
}
