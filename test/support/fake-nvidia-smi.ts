import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes a program that answers as nvidia-smi does, about a GPU on which more and more memory is used from its start
 * on: 500 MiB a second for twenty seconds. For systems that start a script by its first line.
 *
 * @returns its folder, to be found by PATH.
 */
export function writeFakeNvidiaSmi(folder: string): string {
  const code = join(folder, 'nvidia-smi.cjs')
  writeFileSync(code, program)
  const file = join(folder, 'nvidia-smi')
  // A first line takes no path with blanks in it.
  writeFileSync(file, `#!/bin/sh\nexec ${[process.execPath, code].map(quoted).join(' ')} "$@"\n`)
  chmodSync(file, 0o755)
  return folder
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`
}

const program = `
const once = { name: 'NVIDIA Test', driver_version: '590.48.01', 'power.limit': '300.00' }
const sampled = ['timestamp', 'index', 'utilization.gpu', 'memory.used', 'temperature.gpu', 'power.draw.instant']
const [asked, ...others] = process.argv.slice(2)
const startedAt = Date.now()
function sample() {
  const memory = 1000 + Math.min(10000, Math.round((Date.now() - startedAt) / 2))
  const time = new Date().toISOString().slice(0, 23).replace('T', ' ').replaceAll('-', '/')
  return { timestamp: time, index: 0, 'utilization.gpu': 80, 'memory.used': memory, 'temperature.gpu': 55,
    'power.draw.instant': '120.50' }
}
function say() {
  const values = { ...once, ...sample() }
  console.log(asked.split('=')[1].split(',').map((field) => values[field]).join(', '))
}
if (asked === '--help-query-gpu') {
  console.log([...Object.keys(once), ...sampled].map((field) => '"' + field + '"').join('\\n'))
} else if (!asked.startsWith('--query-compute-apps')) {
  say()
  if (others.includes('-lms')) setInterval(say, 100)
}
`
