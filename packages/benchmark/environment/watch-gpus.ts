import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import type { Fingerprint } from './fingerprint.ts'
import { gpuNotes } from './gpu-telemetry.ts'
import { type GpuSample, gpuFingerprint, knownColumns, queryOf, readSample } from './nvidia-smi.ts'

/** Time between two samples, in milliseconds. */
const intervalMs = 100
/** Samples that are kept: an hour of eight GPUs. Those after them are not. */
const mostSamples = 300_000
const answerMs = 10_000

export interface GpuWatch {
  /** What identifies the GPUs; empty without any. */
  fingerprint: Fingerprint
  /** Ends the watch, with what the GPUs did meanwhile in words. */
  stop(): Promise<string[]>
}

const nothing: GpuWatch = { fingerprint: {}, stop: async () => [] }

/**
 * Watches the GPUs of a machine by one long-lived nvidia-smi; where there is none, or no GPU that it can speak to,
 * nothing is started.
 *
 * @param words what is run, with its first arguments.
 */
export async function watchGpus(
  [program, ...words] = ['nvidia-smi'] as [string, ...string[]],
): Promise<GpuWatch> {
  const ask = (more: string[]) => answerOf(program, [...words, ...more])
  const help = await ask(['--help-query-gpu'])
  const { once, sampled } = knownColumns(help)
  if (once.length === 0) return nothing
  const fingerprint = gpuFingerprint(await ask(queryOf(once)), once)
  if (fingerprint.gpus === undefined) return nothing
  const samples: GpuSample[] = []
  const child = spawn(program, [...words, ...queryOf(sampled), '-lms', String(intervalMs)], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
  })
  const ended = endOf(child)
  createInterface({ input: child.stdout }).on('line', (line) => {
    const sample = readSample(line, sampled)
    if (sample !== null && samples.length < mostSamples) samples.push(sample)
  })
  return {
    fingerprint,
    async stop() {
      child.kill('SIGKILL')
      await ended
      return gpuNotes(samples)
    },
  }
}

/** A program that is not there, or fails, answers nothing. */
async function answerOf(program: string, words: string[]): Promise<string> {
  const options = { timeout: answerMs, killSignal: 'SIGKILL', env: environment(), windowsHide: true } as const
  const { stdout } = await promisify(execFile)(program, words, options).catch(() => ({ stdout: '' }))
  return stdout
}

/** What it takes to be found and to load its library; no token is any business of it. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, LD_LIBRARY_PATH, SystemRoot } = process.env
  return {
    ...(PATH === undefined ? {} : { PATH }),
    ...(LD_LIBRARY_PATH === undefined ? {} : { LD_LIBRARY_PATH }),
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
    LC_ALL: 'C',
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('error', () => resolve())
    child.on('close', () => resolve())
  })
}
