import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { concernedModels, toMatrix } from '@mlgate/baseline'
import { findProjectConfig, type ProjectConfig } from '@mlgate/config'
import { stringifyDocument } from '@mlgate/core'
import { repositoryRoot, resolveLocation } from '@mlgate/files'
import { findWorkspace, includedProjects, readProject } from '@mlgate/pipeline'
import { colourOn, explained } from '../finish.ts'
import { tablesAsText } from '../history/table-text.ts'
import { changesSince } from './changes.ts'
import { type Entry, entriesOf } from './entries.ts'

/** What the command line said. */
export interface ListOptions {
  include?: string[]
  changed: boolean
  base?: string
  only?: 'models' | 'data'
  format: 'text' | 'json' | 'matrix'
  color: boolean
  debug: boolean
}

/** An entry of the list, and the file for which a change concerns it; null when nobody can tell. */
type Listed = Pick<Entry, 'kind' | 'name' | 'folder' | 'file'> & { because?: string | null }

/**
 * Prints what projects name, or what of it a change concerns.
 *
 * @returns the exit code.
 */
export function list(options: ListOptions): Promise<number> {
  return explained(options, async () => {
    const { only, changed, base } = options
    const place = { location: 'The change', folder: process.cwd() }
    const root = await realpath(changed ? await repositoryRoot(place) : process.cwd())
    const all = (await readEntries(options, root)).filter(
      ({ kind }) => only === undefined || (kind === 'data') === (only === 'data'),
    )
    const listed = changed
      ? concernedOf(all, await changesSince(base, place, process.env))
      : all.map((entry): Listed => entry)
    process.stdout.write(show(listed, options))
    return 0
  })
}

function concernedOf(entries: readonly Entry[], changes: Parameters<typeof concernedModels>[0]): Listed[] {
  return entries.flatMap((entry): Listed[] => {
    const [concerned] = concernedModels(changes, [entry])
    return concerned === undefined ? [] : [{ ...entry, because: concerned.because }]
  })
}

async function readEntries({ include }: ListOptions, root: string): Promise<Entry[]> {
  const entries: Entry[] = []
  for (const file of await projectFiles(include)) {
    const project = await readProject(file, process.cwd())
    entries.push(...entriesOf(withoutIncluded(project), file, root))
    // Each in its own folder, where a leg of a matrix finds its mlgate.yml.
    for (const other of await includedProjects(project, process.cwd()))
      entries.push(...entriesOf(other, join(other.folder, basename(other.file)), root))
  }
  return entries
}

/** What a project names itself. */
function withoutIncluded({ data, models, ...project }: ProjectConfig): ProjectConfig {
  const own = <Value>(record: Record<string, Value>) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => !Object.hasOwn(project.files ?? {}, name)))
  return { ...project, data: own(data), models: own(models) }
}

async function projectFiles(include: readonly string[] | undefined): Promise<string[]> {
  const folder = await realpath(process.cwd())
  if (include === undefined) return [await findProjectConfig(folder)]
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'mlgate-'))
  try {
    const place = { folder, workspace: findWorkspace(folder), outside: 'named' as const, temporaryFolder }
    const found = await Promise.all(include.map((pattern) => resolveLocation(pattern, place)))
    return [...new Set(found.flatMap(({ files }) => files))]
  } finally {
    await rm(temporaryFolder, { recursive: true, force: true })
  }
}

function show(listed: readonly Listed[], options: ListOptions): string {
  const { format, changed } = options
  if (format === 'matrix') return `${JSON.stringify(toMatrix(listed))}\n`
  if (format === 'json') {
    const entries = listed.map(({ kind, name, folder, file, because }) => ({
      kind,
      name,
      folder: folder || '.',
      file,
      ...(because === undefined ? {} : { because }),
    }))
    return `${stringifyDocument(entries, 2)}\n`
  }
  const names = ['name', 'kind', 'file', ...(changed ? ['because of'] : [])]
  const table = {
    title: '',
    columns: names.map((name) => ({ name, alignment: 'left' as const })),
    rows: listed.map(({ name, kind, file, because }) => [
      name,
      kind,
      file,
      ...(changed ? [because ?? 'the whole branch is new'] : []),
    ]),
    notes: listed.length > 0 ? [] : ['The change concerns no model and no data set.'],
  }
  return tablesAsText([table], colourOn(process.stdout, options))
}
