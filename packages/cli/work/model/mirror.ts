import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { fetchModel, projectHere } from '@mlgate/pipeline/registry'
import {
  type Fetched,
  fileRoles,
  findVersion,
  fullName,
  type Mirror,
  type Mirrored,
  registeredAt,
} from '@mlgate/registry'
import { explained } from '../finish.ts'
import { progressLine } from '../progress.ts'
import { remoteOf } from '../remote.ts'
import { untrusted } from './fetch.ts'
import { type PlaceOptions, registryOf } from './place.ts'
import { refusedAs } from './refused.ts'
import { type ModelOptions, sentences, tell } from './told.ts'

/** What the command line said. */
export interface MirrorOptions extends ModelOptions, PlaceOptions {
  to?: string
  as?: string
  attestation: 'auto' | 'require' | 'off'
  workflow?: string
}

/** What a mirror is made for. */
interface Asked extends MirrorOptions {
  manifest: Fetched['manifest']
}

/** Mirrors by the word for them. */
const mirrors: Readonly<Record<string, (asked: Asked) => Promise<Mirror>>> = {
  mlflow: async ({ manifest, as }) => {
    const { mlflowMirror } = await import('@mlgate/platforms/mlflow/mirror')
    const project = await projectHere(undefined, process.cwd())
    const name = as ?? project?.models[manifest.name]?.register?.mirrors?.mlflow?.name
    return mlflowMirror(name === undefined ? {} : { name }, process.env)
  },
  'hugging-face': async ({ to }) => {
    const { huggingFaceMirror } = await import('@mlgate/registry/mirrors')
    return huggingFaceMirror(resolve(to as string))
  },
}

/**
 * Shows a version in another place, with the stages that are on it where that place has such a thing.
 *
 * @returns the exit code: 1 when its files are not what the version holds, or nobody vouches for them.
 */
export function mirrorVersion(reference: string, where: string, options: MirrorOptions): Promise<number> {
  return explained(options, () =>
    refusedAs(untrusted, options, async () => {
      const make = mirrors[where]
      if (make === undefined)
        throw misused(`"${where}" is no mirror.`, `Write ${Object.keys(mirrors).join(' or ')}.`)
      if (where === 'hugging-face' && options.to === undefined) {
        throw misused('Nothing says where the folder is.', 'Name it with --to.')
      }
      const { place } = await registryOf(options)
      const { attestation, workflow, childEntry } = options
      const { cacheFolder } = remoteOf(process.env, childEntry)
      const to = await mkdtemp(join(tmpdir(), 'mlgate-mirror-'))
      const progress = progressLine(process.stderr)
      try {
        const request = { reference, files: fileRoles, attestation, workflow, to }
        const onProgress = ({ bytes, of }: { bytes: number; of: number }) =>
          progress.show({ stage: 'Fetching', done: bytes, total: of })
        const cache = join(cacheFolder, 'versions')
        const version = await fetchModel({ ...request, cache, onProgress }, place)
        const mirror = await make({ ...options, manifest: version.manifest })
        progress.show({ stage: `Telling ${mirror.name}` })
        const mirrored = await mirror.publish(version)
        const { models } = await registeredAt(place.host)
        const { manifest } = version
        const { stages } = findVersion(`${fullName(manifest)}@${manifest.version}`, models).version
        const notes = [...mirrored.notes, ...(await tellStages(mirror, stages, version))]
        progress.clear()
        show(version, { ...mirrored, notes }, mirror, options)
        return 0
      } finally {
        progress.clear()
        await rm(to, { recursive: true, force: true })
      }
    }),
  )
}

/** A stage that the other place cannot have is told, and fails nothing. */
async function tellStages(
  mirror: Mirror,
  stages: readonly string[],
  { manifest }: Pick<Fetched, 'manifest'>,
): Promise<string[]> {
  const notes: string[] = []
  for (const stage of mirror.alias === undefined ? [] : stages) {
    try {
      await mirror.alias?.(stage, manifest)
      notes.push(`${stage} is on it there.`)
    } catch (error) {
      if (!(error instanceof MlgateError) || error.code !== 'MG6530') throw error
      notes.push(error.message)
    }
  }
  return notes
}

function show(
  { model, version, tag }: Fetched,
  mirrored: Mirrored,
  { name }: Mirror,
  options: ModelOptions,
): void {
  const { where, outcome, notes } = mirrored
  const words = outcome === 'created' ? 'is in' : 'was in'
  const already = outcome === 'created' ? '' : ' already'
  const about = sentences(`${model} ${version} ${words} ${name}${already}`, [where, ...notes])
  tell({ model, tag, mirror: name, ...mirrored, version }, [about], options)
}

function misused(message: string, hint: string): MlgateError {
  return new MlgateError({ code: 'MG9007', message, hint })
}
