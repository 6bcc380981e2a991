import type { Result } from '@mlgate/core'
import { formatBytes } from '@mlgate/markup'
import { name, plural } from './words.ts'

/** What a benchmark ran on, in one line: numbers of another machine say nothing of this one. */
export function machineWords({ environment, parameters }: Result): string {
  const told = (key: string, write: (value: string) => string = (value) => value) => {
    const value = environment[key] ?? parameters[key]
    return typeof value === 'string' || typeof value === 'number' ? [write(name(String(value)))] : []
  }
  return [
    ...told('cpu'),
    ...told('cores', (cores) => plural(Number(cores), 'core')),
    ...(environment.physicalCores === environment.cores
      ? []
      : told('physicalCores', (cores) => `${cores} physical ones`)),
    ...told('cpuLimit', (cores) => `${cores} of them allowed`),
    ...told('caches'),
    ...told('governor', (governor) => `governor ${governor}`),
    ...told('memoryBytes', (bytes) => `${formatBytes(Number(bytes))} of memory`),
    ...told('memoryLimitBytes', (bytes) => `${formatBytes(Number(bytes))} of it allowed`),
    ...told('gpus'),
    ...told('gpuDriver', (driver) => `driver ${driver}`),
    ...told('gpuPowerLimit', (limit) => `power limit ${limit}`),
    ...told('platform'),
    ...told('kernel'),
    ...told('onnxruntime', (version) => `ONNX Runtime ${version}`),
    ...told('threads', (threads) => plural(Number(threads), 'thread')),
    ...told('batch', (batch) => `batch ${batch}`),
  ].join(', ')
}
