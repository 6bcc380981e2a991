import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { readFolder } from './folder-files.ts'

it('a piece that is joined into another between listing and reading is read there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mlgate-files-'))
  const path = (month: string, letter: string) =>
    join(folder, 'results', month, `${letter.repeat(64)}.ndjson`)
  for (const month of ['2026-01', '2026-11']) await mkdir(join(folder, 'results', month), { recursive: true })
  // Read first, it takes long enough for the other to be gone by then.
  await writeFile(path('2026-01', 'a'), '')
  await truncate(path('2026-01', 'a'), 64 * 2 ** 20)
  await writeFile(path('2026-11', 'b'), 'a line\n')
  const reading = readFolder(folder)
  await sleep(10)
  await writeFile(path('2026-11', 'c'), 'a line\n')
  await rm(path('2026-11', 'b'))
  const texts = (await reading).map(({ bytes }) => (bytes.length > 100 ? '' : Buffer.from(bytes).toString()))
  expect(texts).toContain('a line\n')
  await rm(folder, { recursive: true })
})
