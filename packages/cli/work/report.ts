import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Result } from '@mlgate/core'
import { readResultFile, resolveLocation, writeFileAtomically } from '@mlgate/files'
import { findWorkspace } from '@mlgate/pipeline'
import type { Format } from '../options.ts'
import { explained, type RenderOptions, render } from './finish.ts'

/** What the command line said. */
export interface ReportOptions extends Omit<RenderOptions, 'format'> {
  format: Format | 'html'
  output?: string
  title?: string
  debug: boolean
}

/**
 * Shows stored results. It ends with 0 whatever they say, for they were judged when they were made, and with 2 when
 * one cannot be read.
 */
export function report(locations: readonly string[], options: ReportOptions): Promise<number> {
  return explained(options, async () => {
    const results = await readResults(locations)
    const text = await show(results, options)
    if (options.output === undefined) process.stdout.write(text)
    else await writeFileAtomically(resolve(options.output), text)
    return 0
  })
}

async function show(results: Result[], { format, title, ...options }: ReportOptions): Promise<string> {
  if (format !== 'html') return render(results, { ...options, format })
  // The page and its charts are loaded by whoever asks for a page, and by nobody else.
  const { renderHtml } = await import('@mlgate/report/page')
  return renderHtml(results, title === undefined ? {} : { title })
}

async function readResults(locations: readonly string[]): Promise<Result[]> {
  const folder = process.cwd()
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'mlgate-'))
  try {
    const results: Result[] = []
    for (const location of locations) {
      const place = { folder, workspace: findWorkspace(folder), outside: 'named' as const, temporaryFolder }
      const { files } = await resolveLocation(location, place)
      for (const file of files) results.push(await readResultFile(file))
    }
    return results
  } finally {
    await rm(temporaryFolder, { recursive: true, force: true })
  }
}
