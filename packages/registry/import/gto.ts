import { constants } from 'node:fs'
import { copyFile, lstat, mkdir, realpath, rm, stat, symlink } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { MlgateError } from '@mlgate/core'
import {
  addWorktree,
  type GitPlace,
  hashFile,
  type RemoteFiles,
  readCommittedText,
  removeWorktree,
  repositoryRoot,
  resolveLocation,
} from '@mlgate/files'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import type { VersionFile } from '../publish/request.ts'
import type { DatedTag, RegisteredModel } from '../tags/registered-models.ts'
import { fullName } from '../versions/find-version.ts'
import type { ImportPlan, PlannedVersion } from './plan.ts'

const mostIndexBytes = 2 ** 20

/** `artifacts.yaml` of GTO, and the part of `dvc.yaml` that took its place. */
const artifactsSchema = z.record(z.string(), z.nullable(z.looseObject({ path: z.optional(z.string()) })))
const indexes: readonly { file: string; schema: z.ZodMiniType<z.output<typeof artifactsSchema>> }[] = [
  { file: 'artifacts.yaml', schema: artifactsSchema },
  {
    file: 'dvc.yaml',
    schema: z.pipe(
      z.looseObject({ artifacts: z.optional(artifactsSchema) }),
      z.transform(({ artifacts = {} }: { artifacts?: z.output<typeof artifactsSchema> }) => artifacts),
    ) as z.ZodMiniType<z.output<typeof artifactsSchema>>,
  },
]

export interface GtoMeans {
  /** In the clone. */
  place: GitPlace
  /** There already, and removed by the caller: for work trees and for files that are brought. */
  temporaryFolder: string
  /** Brings what Git LFS and DVC keep elsewhere. */
  remote: RemoteFiles
}

/**
 * Plans releases for a model that GTO has registered: its tags stay as they are, and each version gets the file, or the
 * folder, that `artifacts.yaml` or `dvc.yaml` names for it at its commit. Stages need nothing, for their tags hold.
 */
export function planFromGto(model: RegisteredModel, means: GtoMeans): ImportPlan {
  const { name, folder } = model
  const versions = model.versions.toReversed().map(
    ({ version, commit, date, tag }): PlannedVersion => ({
      ...{ version, commit, createdAt: new Date(date).toISOString(), origin: `tag ${tag}` },
      ...{ metrics: [], parameters: {}, notes: [] },
      withFiles: (use) => withFilesOf(model, commit, means, use),
    }),
  )
  return { name, ...(folder === undefined ? {} : { folder }), versions, stages: [], notes: [] }
}

async function withFilesOf<Value>(
  model: Pick<RegisteredModel, 'name' | 'folder'>,
  commit: DatedTag['commit'],
  { place, temporaryFolder, remote }: GtoMeans,
  use: (files: VersionFile[]) => Promise<Value>,
): Promise<Value> {
  const path = await pathAt(model, commit, place)
  const workspace = join(await realpath(temporaryFolder), `commit-${commit}`)
  await addWorktree(place, commit, workspace)
  try {
    await shareDvc(await repositoryRoot(place), workspace, commit)
    const isFolder = (await stat(join(workspace, path)).catch(() => null))?.isDirectory() ?? false
    const location = `./${path}${isFolder ? '/**/*' : ''}`
    const options = { folder: workspace, workspace, outside: 'refuse', temporaryFolder, remote } as const
    const { files, origins } = await resolveLocation(location, options)
    const start = posix.dirname(path)
    const named = files.map(async (file, index): Promise<VersionFile> => {
      const whole = origins?.[index]?.name ?? file.slice(workspace.length + 1).replaceAll('\\', '/')
      const within = posix.relative(start, posix.normalize(whole))
      return { path: within, role: 'model', file, ...(await hashFile(file)) }
    })
    return await use(await Promise.all(named))
  } finally {
    await removeWorktree(place, workspace)
  }
}

/** The path of a model from the root of the repository, as it was at a commit. @throws MlgateError MG6531. */
async function pathAt(
  { name, folder = '' }: Pick<RegisteredModel, 'name' | 'folder'>,
  commit: string,
  place: GitPlace,
): Promise<string> {
  for (const { file, schema } of indexes) {
    const index = posix.join(folder, file)
    const text = await readCommittedText(place, commit, index, mostIndexBytes)
    if (text === null) continue
    const parsed = z.safeParse(schema, yamlOf(text))
    if (!parsed.success) throw impossible(`${index} at ${commit.slice(0, 7)} is no index of artifacts.`)
    const path = parsed.data[name]?.path
    if (path === undefined) continue
    const whole = posix.join(folder, path)
    if (whole.startsWith('../') || posix.isAbsolute(path)) {
      throw impossible(`${index} at ${commit.slice(0, 7)} places ${name} outside of the repository.`)
    }
    return whole.replace(/\/$/, '')
  }
  throw impossible(
    `No artifacts.yaml or dvc.yaml at ${commit.slice(0, 7)} names the path of ${fullName({ name, ...(folder === '' ? {} : { folder }) })}.`,
    'Register that version by hand: mlgate model publish at its commit.',
  )
}

function yamlOf(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100 })
  } catch {
    return undefined
  }
}

/**
 * What DVC knows of this clone alone: its cache, and settings that are not in git, among them credentials. What the commit
 * has in their places gives way, and nothing is put anywhere else.
 *
 * @throws MlgateError MG6531 when the commit has something else in the place of the folder.
 */
async function shareDvc(root: string, workspace: string, commit: string): Promise<void> {
  const isThere = (path: string) =>
    stat(path).then(
      () => true,
      () => false,
    )
  const own = join(root, '.dvc')
  if (!(await isThere(own))) return
  const shared = join(workspace, '.dvc')
  const stats = await lstat(shared).catch(() => undefined)
  if (stats === undefined) await mkdir(shared)
  else if (!stats.isDirectory()) throw impossible(`.dvc at ${commit.slice(0, 7)} is no folder.`)
  const free = async (name: string) => {
    await rm(join(shared, name), { recursive: true, force: true })
    return join(shared, name)
  }
  if (await isThere(join(own, 'cache'))) await symlink(join(own, 'cache'), await free('cache'), 'junction')
  if (await isThere(join(own, 'config.local'))) {
    await copyFile(join(own, 'config.local'), await free('config.local'), constants.COPYFILE_EXCL)
  }
}

function impossible(message: string, hint?: string): MlgateError {
  return new MlgateError({ code: 'MG6531', message, ...(hint === undefined ? {} : { hint }) })
}
