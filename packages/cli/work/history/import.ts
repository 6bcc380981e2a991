import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join, relative, resolve } from 'node:path'
import { type CommittedText, importBenchmarks, importMetrics } from '@mlgate/baseline/history'
import { folderStore } from '@mlgate/baseline/stores'
import { MlgateError, type Result } from '@mlgate/core'
import { fileVersions, readBlob, readTextFile, resolveLocation } from '@mlgate/files'
import { term } from '@mlgate/markup'
import { findWorkspace, readNumbers } from '@mlgate/pipeline'
import { explained } from '../finish.ts'
import { prepareFolder } from '../session.ts'

/** What the command line said. */
export interface ImportOptions {
  name?: string
  folder?: string
  color: boolean
  debug: boolean
}

/** A benchmark history of years has a few megabytes. */
const mostBytes = 64 * 2 ** 20

interface Imported {
  from: string
  results: Result[]
  skipped: { commit: string; reason: string }[]
}

/**
 * Takes the history of another tool over into a folder. Doing it again adds nothing twice.
 *
 * @returns the exit code.
 */
export function importHistory(file: string, options: ImportOptions): Promise<number> {
  return explained(options, async () => {
    const { from, results, skipped } = await read(file, options)
    if (results.length === 0) {
      const reason = skipped[0] === undefined ? 'no commit changed it' : skipped[0].reason
      throw new MlgateError({
        code: 'MG6007',
        message: `Nothing of ${file} could be imported: ${reason.replace(/\.$/, '')}.`,
        hint: 'Name data.js of github-action-benchmark, or a JSON file of numbers that git has versions of.',
      })
    }
    const named = options.folder === undefined ? undefined : resolve(options.folder)
    const folder = await prepareFolder(named, process.cwd(), 'history')
    await folderStore(folder).write(results.map((result) => ({ result, predictions: [] })))
    const shown = relative(process.cwd(), folder)
    const lines = [
      term`${results.length} ${results.length === 1 ? 'result' : 'results'} of ${from} now in ${shown.startsWith('..') ? folder : shown}.\n`,
      ...skipped.map(({ commit, reason }) => term`Left out ${commit.slice(0, 7)}: ${reason}\n`),
    ]
    process.stdout.write(lines.map(String).join(''))
    return 0
  })
}

async function read(file: string, { name }: ImportOptions): Promise<Imported> {
  // Only data.js is JavaScript; everything else is taken for a file of numbers with a history in git.
  if (/\.js$/i.test(file)) {
    const results = importBenchmarks(await textAt(file), file)
    return { from: 'github-action-benchmark', results, skipped: [] }
  }
  const model = name ?? basename(file, extname(file))
  const { results, skipped } = await importMetrics(versionsOf(file), model, readNumbers)
  return { from: `the git history of ${file}`, results, skipped }
}

async function textAt(location: string): Promise<string> {
  const folder = process.cwd()
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'mlgate-'))
  try {
    const place = { folder, workspace: findWorkspace(folder), outside: 'named' as const, temporaryFolder }
    const { files } = await resolveLocation(location, place)
    const [file, ...others] = files
    if (file === undefined || others.length > 0) {
      const message = `${location} names ${files.length} files; it has to be one.`
      throw new MlgateError({ code: 'MG1003', message })
    }
    return await readTextFile(file, mostBytes)
  } finally {
    await rm(temporaryFolder, { recursive: true, force: true })
  }
}

async function* versionsOf(file: string): AsyncGenerator<CommittedText> {
  const place = { location: `The history of ${file}`, folder: process.cwd() }
  for (const { commit, date, id } of await fileVersions(place, file)) {
    yield { commit, date, text: (await readBlob(place, id, mostBytes)).toString('utf8') }
  }
}
