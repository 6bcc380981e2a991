import { glob } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readResultFile } from '@mlgate/files'
import { formatBytes } from '@mlgate/markup'
import { withSession } from '@mlgate/pipeline'
import {
  type MeasuredResult,
  modelMeant,
  projectHere,
  type Registered,
  type RegisterRequest,
  registerModel,
} from '@mlgate/pipeline/registry'
import { explained } from '../finish.ts'
import type { TextTable } from '../history/table-text.ts'
import { progressLine } from '../progress.ts'
import { remoteOf } from '../remote.ts'
import { type PlaceOptions, registryOf } from './place.ts'
import { type ModelOptions, sentences, tell } from './told.ts'

/** What the command line said. */
export interface PublishOptions
  extends ModelOptions,
    PlaceOptions,
    Omit<RegisterRequest, 'name' | 'isDryRun'> {
  results?: string
  config?: string
  dryRun: boolean
}

/**
 * Registers a model as a version, or says which one it would become.
 *
 * @returns the exit code.
 */
export function publish(name: string | undefined, options: PublishOptions): Promise<number> {
  return explained(options, async () => {
    const { childEntry, config, results, dryRun, color: _, debug: __, ...request } = options
    const folder = process.cwd()
    const project = await projectHere(config, folder)
    const resultsFolder = resolve(results ?? join('.mlgate', 'results'))
    const measured = await readMeasured(resultsFolder)
    const { place } = await registryOf(options)
    const progress = progressLine(process.stderr)
    const remote = remoteOf(process.env, childEntry)
    const session = {
      childEntry,
      folder: project?.folder ?? folder,
      outside: 'named',
      resultsFolder,
      remote,
    } as const
    try {
      const registered = await withSession({ ...session, limits: {}, onProgress: progress.show }, (opened) =>
        registerModel(
          { ...request, name: modelMeant(name, project), isDryRun: dryRun },
          {
            project,
            measured,
            session: opened,
            place,
            say: (words) => void process.stderr.write(`${words}\n`),
          },
        ),
      )
      progress.clear()
      tell(documentOf(registered), tablesOf(registered), options)
      return 0
    } finally {
      progress.clear()
    }
  })
}

async function readMeasured(folder: string): Promise<MeasuredResult[]> {
  const measured: MeasuredResult[] = []
  for await (const file of glob('{*,*/*}.json', { cwd: folder })) {
    const path = join(folder, file)
    measured.push({ result: await readResultFile(path), path })
  }
  return measured
}

function documentOf({ outcome, model, proposed, tag, commit, release, manifest, notes }: Registered) {
  return {
    outcome,
    model,
    ...proposed,
    tag,
    commit,
    ...(release === undefined ? {} : { url: release.url }),
    notes,
    manifest,
  }
}

const outcomeWords: Readonly<Record<Registered['outcome'], string>> = {
  published: 'is registered',
  unchanged: 'is registered already',
  planned: 'would be registered',
}

function tablesOf({
  outcome,
  model,
  proposed,
  tag,
  commit,
  release,
  manifest,
  notes,
}: Registered): TextTable[] {
  const about = sentences(`${model} ${proposed.version} ${outcomeWords[outcome]}`, [
    `${proposed.why}.`,
    `Tag ${tag}, commit ${commit.slice(0, 7)}${release === undefined ? '' : `, ${release.url}`}`,
    ...notes,
  ])
  if (outcome !== 'planned') return [about]
  const files: TextTable = {
    title: 'It would hold',
    columns: [
      { name: 'file', alignment: 'left' },
      { name: 'role', alignment: 'left' },
      { name: 'size', alignment: 'right' },
    ],
    rows: manifest.files.map(({ path, role, bytes }) => [path, role, formatBytes(bytes)]),
    notes: ['With them the manifest, a bill of materials and checksums.'],
  }
  return [about, files]
}
