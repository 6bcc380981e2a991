import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type EngineOptions, openDuckDb, type SqlEngine, type TableSource, tableFormatOf } from '../index.ts'

export const goldens = join(import.meta.dirname, '../../../test/fixtures/goldens/checks')

/** A folder of the test's own, removed when it ends. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mlgate-tables-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A file with the given content in a folder of the test's own. */
export function fileWith(name: string, content: string | Buffer): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

/** A source of files that are in the same format. */
export function sourceOf(files: string | string[], more: Partial<TableSource> = {}): TableSource {
  const paths = [files].flat()
  return { files: paths, format: tableFormatOf(paths[0] ?? ''), ...more }
}

/** An engine over a source, closed when the test ends. */
export async function engineOver(
  source: TableSource | TableSource[],
  options: Partial<EngineOptions> = {},
): Promise<SqlEngine> {
  const engine = await openDuckDb({
    sources: [source].flat(),
    memoryBytes: 512 * 2 ** 20,
    temporaryFolder: temporaryFolder(),
    threads: 2,
    ...options,
  })
  onTestFinished(() => engine.close())
  return engine
}
