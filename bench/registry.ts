import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { allInTurn, beside, type Line, mebibytes, median, timeProcess, type Work } from './measure.ts'

const worker = fileURLToPath(new URL('./registry-worker.ts', import.meta.url))
const server = fileURLToPath(new URL('./registry-server.ts', import.meta.url))
/** 3 GiB, in the parts that a version has of it. */
const parts = [2_000_000_000, 3 * 2 ** 30 - 2_000_000_000]
const rounds = 5
/** Nine tenths of the rate. */
const longest = 1 / 0.9
const mostBytes = 200 * 2 ** 20

const works = ['upload', 'upload-bare', 'download', 'download-hash', 'download-bare'] as const
type Name = (typeof works)[number]
type Found = Work & { peakBytes: number }

/**
 * What sending and fetching 3 GiB in two parts at once costs beside loops over the streams of node:http and node:fs that
 * do no more: time, processor time, and the most memory that the process held.
 */
export async function benchRegistry(): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-registry-'))
  const serving = spawn(process.execPath, [server], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const [port] = await once(serving.stdout, 'data')
    const file = join(folder, 'model')
    await writeFile(file, '')
    await truncate(
      file,
      parts.reduce((sum, bytes) => sum + bytes, 0),
    )
    const bundle = await bundled(folder)
    const run = (what: Name) => () =>
      JSON.parse(timeProcess([bundle, what, String(port).trim(), file, ...parts.map(String)]).stdout) as Found
    const found = allInTurn(
      rounds,
      Object.fromEntries(works.map((what) => [what, run(what)])) as Record<Name, () => Found>,
    )
    return [
      ...linesOf(found, 'upload', 'upload-bare', 'registry: sending 3 GiB'),
      ...linesOf(found, 'download', 'download-bare', 'registry: fetching 3 GiB'),
      ...linesOf(found, 'download-hash', 'download-bare', 'registry: fetching 3 GiB and hashing it', null),
    ]
  } finally {
    serving.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

/** As it is shipped: stripping the types of sources alone takes 50 MiB. */
async function bundled(folder: string): Promise<string> {
  await build({
    input: worker,
    platform: 'node',
    external: ['@actions/artifact', '@actions/http-client', 'undici'],
    output: { dir: folder, entryFileNames: 'worker.mjs', chunkFileNames: '[name].mjs' },
    logLevel: 'silent',
  })
  return join(folder, 'worker.mjs')
}

function linesOf(
  found: readonly Record<Name, Found>[],
  own: Name,
  bare: Name,
  what: string,
  goal: number | null = longest,
): Line[] {
  const of = (name: Name, key: keyof Found) => found.map((round) => round[name][key])
  return [
    beside(what, of(own, 'milliseconds'), of(bare, 'milliseconds'), goal),
    beside('  processor time', of(own, 'cpuMilliseconds'), of(bare, 'cpuMilliseconds')),
    {
      what: '  peak memory',
      measured: mebibytes(median(of(own, 'peakBytes'))),
      floor: mebibytes(median(of(bare, 'peakBytes'))),
      compared: '',
      goal: `≤ ${mebibytes(mostBytes)}`,
    },
  ]
}
