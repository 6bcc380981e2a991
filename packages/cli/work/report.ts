import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Result } from '@mlgate/core'
import { readResultFile, resolveLocation, writeFileAtomically } from '@mlgate/files'
import { findWorkspace, isShard, type ShardResult } from '@mlgate/pipeline'
import type { Format } from '../options.ts'
import { explained, type RenderOptions, render } from './finish.ts'
import { joinParts } from './join-parts.ts'

/** What the command line said. */
export interface ReportOptions extends Omit<RenderOptions, 'format'> {
  format: Format | 'html'
  output?: string
  title?: string
  debug: boolean
  config?: string
  /** Path of the child process's own entry. */
  childEntry: string
}

/**
 * Shows stored results; those of models that were scored in parts are joined first. It ends with 0 whatever results say
 * that were judged when they were made, as the verdict wants it for those that are joined, and with 2 when one cannot
 * be read.
 */
export function report(locations: readonly string[], options: ReportOptions): Promise<number> {
  return explained(options, async () => {
    const { whole, parts } = await readResults(locations)
    const joined = parts.length === 0 ? { results: [], exitCode: 0 } : await joinParts(parts, options)
    const results = [...whole, ...joined.results]
    const text = await show(results, options)
    if (options.output === undefined) process.stdout.write(text)
    else await writeFileAtomically(resolve(options.output), text)
    return joined.exitCode
  })
}

async function show(results: Result[], { format, title, ...options }: ReportOptions): Promise<string> {
  if (format !== 'html') return render(results, { ...options, format })
  // The page and its charts are loaded by whoever asks for a page, and by nobody else.
  const { renderHtml } = await import('@mlgate/report/page')
  return renderHtml(results, title === undefined ? {} : { title })
}

/** Results, and apart from them those of parts of a scoring, with their files: predictions lie beside these. */
async function readResults(locations: readonly string[]): Promise<{ whole: Result[]; parts: ShardResult[] }> {
  const folder = process.cwd()
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'mlgate-'))
  try {
    const whole: Result[] = []
    const parts: ShardResult[] = []
    for (const location of locations) {
      const place = { folder, workspace: findWorkspace(folder), outside: 'named' as const, temporaryFolder }
      const { files } = await resolveLocation(location, place)
      for (const file of files) {
        const result = await readResultFile(file)
        if (isShard(result)) parts.push({ result, file })
        else whole.push(result)
      }
    }
    return { whole, parts }
  } finally {
    await rm(temporaryFolder, { recursive: true, force: true })
  }
}
