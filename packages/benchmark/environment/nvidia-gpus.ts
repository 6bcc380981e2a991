import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { askProgram, toolEnvironment } from './ask-program.ts'
import type { GpuSource } from './gpu-source.ts'
import { gpuFingerprint, knownColumns, processMemory, queryOf, readSample } from './nvidia-smi.ts'

const intervalMs = 100

/**
 * NVIDIA's GPUs, looked at by one long-lived nvidia-smi; null where there is none, or no GPU that it can speak to.
 *
 * @param words what is run, with its first arguments.
 */
export async function nvidiaGpus([program, ...words]: readonly [
  string,
  ...string[],
]): Promise<GpuSource | null> {
  const ask = (more: string[]) => askProgram(program, [...words, ...more])
  const { once, sampled } = knownColumns(await ask(['--help-query-gpu']))
  if (once.length === 0) return null
  const fingerprint = gpuFingerprint(await ask(queryOf(once)), once)
  if (fingerprint.gpus === undefined) return null
  return {
    fingerprint,
    intervalMs,
    begin(onSample) {
      const child = spawn(program, [...words, ...queryOf(sampled), '-lms', String(intervalMs)], {
        env: toolEnvironment(),
        stdio: ['ignore', 'pipe', 'ignore'],
        windowsHide: true,
      })
      const ended = endOf(child)
      createInterface({ input: child.stdout }).on('line', (line) => {
        const sample = readSample(line, sampled)
        if (sample !== null) onSample(sample)
      })
      return {
        async stop() {
          child.kill('SIGKILL')
          await ended
        },
      }
    },
    async memoryOf(pid) {
      const columns = ['--query-compute-apps=pid,used_memory', '--format=csv,noheader,nounits']
      return processMemory(await ask(columns), pid)
    },
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('error', () => resolve())
    child.on('close', () => resolve())
  })
}
