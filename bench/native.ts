import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nativeManifest, nativeNames } from '@mlgate/native'
import { inTurn, type Line, median, milliseconds, ratio, timeProcess } from './measure.ts'

const worker = fileURLToPath(new URL('./native-worker.ts', import.meta.url))
const rounds = 7

/**
 * Fetching, verifying and unpacking native packages from a registry on loopback, against a bare download and unpack of
 * the same tarballs; and how long it takes to verify them where the tool cache has them. Needs the real registry once.
 */
export function benchNative(): Line[] {
  const folder = mkdtempSync(join(tmpdir(), 'mlgate-bench-tarballs-'))
  const server = { process: undefined as ReturnType<typeof spawn> | undefined }
  try {
    for (const name of nativeNames) for (const each of neededBy(name)) download(each, folder)
    server.process = spawn(process.execPath, [worker, 'serve', folder], { stdio: 'ignore' })
    const registry = addressIn(folder)
    return nativeNames.flatMap((name) => benchPackage(name, registry))
  } finally {
    server.process?.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

function benchPackage(name: string, registry: string): Line[] {
  const pairs = inTurn(
    rounds,
    () => work('provide', registry, name),
    () => work('bare', registry, ...neededBy(name)),
  )
  const warm = Array.from({ length: rounds }, () => work('warm', registry, name))
  return [
    {
      what: `${name}: fetch, verify and unpack, against http and tar`,
      measured: milliseconds(median(pairs.map(({ first }) => first))),
      floor: milliseconds(median(pairs.map(({ second }) => second))),
      compared: ratio(median(pairs.map(({ first, second }) => first / second))),
      goal: '× 1.20',
    },
    {
      what: '  verify in the tool cache',
      measured: milliseconds(median(warm)),
      floor: '',
      compared: '',
      goal: '',
    },
  ]
}

function work(...words: string[]): number {
  return (JSON.parse(timeProcess([worker, ...words]).stdout) as { milliseconds: number }).milliseconds
}

/** A package and all that it needs on this machine. */
function neededBy(name: string): string[] {
  const needs = nativeManifest.packages[name]?.needs ?? {}
  const here = `${process.platform}-${process.arch}`
  const direct = ['any', here].flatMap((platform) => needs[platform] ?? [])
  return [name, ...direct.flatMap(neededBy)]
}

function download(name: string, folder: string): void {
  const { version } = nativeManifest.packages[name] ?? {}
  const command = ['pack', '--silent', '--pack-destination', folder, `${name}@${version}`]
  execFileSync('npm', command, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'ignore'],
    shell: process.platform === 'win32',
  })
}

/** The server writes its address when it listens. */
function addressIn(folder: string): string {
  const file = join(folder, 'address')
  for (let waited = 0; waited < 10_000; waited += 20) {
    if (existsSync(file)) return readFileSync(file, 'utf8')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  }
  throw new Error('the registry on loopback did not start')
}
