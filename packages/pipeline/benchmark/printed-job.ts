import { open, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type PrintedReader, timeCommand } from '@mlgate/benchmark'
import type { MetricsFromConfig } from '@mlgate/config'
import { printedNumbers, unreadable } from './printed-numbers.ts'

type Program = Parameters<typeof timeCommand>[0]

/** A command that is timed, and where it says numbers of its own. */
export interface TimePrintingRequest extends Program {
  metricsFrom?: MetricsFromConfig
}

/**
 * Times a command as `timeCommand` does, and reads after each run the numbers that it says itself.
 *
 * @throws MlgateError as `timeCommand` and `printedNumbers` do, MG5059 too when there is too much to read, or the file
 *   was not written.
 */
export function timePrintingCommand(
  { metricsFrom, ...program }: TimePrintingRequest,
  work: Parameters<typeof timeCommand>[1],
): ReturnType<typeof timeCommand> {
  if (metricsFrom === undefined) return timeCommand(program, work)
  const { file } = metricsFrom
  const reading =
    file === undefined
      ? async () => outputReader(program, metricsFrom)
      : () => fileReader(resolve(program.folder, file), file, metricsFrom)
  return timeCommand(program, work, reading)
}

/** What is read of a run: numbers take little, and logs that hold them end with them. */
const mostBytes = 2 ** 20

/** Of the standard output the end is kept; a document that begins before it is none. */
function outputReader({ words }: Program, metricsFrom: MetricsFromConfig): PrintedReader {
  const chunks: Buffer[] = []
  let bytes = 0
  let isCut = false
  return {
    hear(chunk) {
      chunks.push(chunk)
      bytes += chunk.length
      for (let first = chunks[0]; first && bytes - first.length >= mostBytes; first = chunks[0]) {
        chunks.shift()
        bytes -= first.length
        isCut = true
      }
    },
    async numbers() {
      const name = `What ${words[0]} printed`
      if (isCut && metricsFrom.format !== 'regex') {
        throw unreadable(
          `${name} is more than 1 MiB.`,
          'Let it write the numbers into a file, and name that one.',
        )
      }
      return printedNumbers(Buffer.concat(chunks).toString('utf8'), metricsFrom, name)
    },
  }
}

async function fileReader(
  path: string,
  name: string,
  metricsFrom: MetricsFromConfig,
): Promise<PrintedReader> {
  const before = await writtenAt(path)
  return {
    hear() {},
    async numbers() {
      const after = await writtenAt(path)
      if (after === null || after === before) {
        throw unreadable(
          after === null ? `The command did not write ${name}.` : `The command left ${name} as it was.`,
          'The path starts at the folder that the command runs in, and each run has to write it anew.',
        )
      }
      return printedNumbers(await textOf(path, name), metricsFrom, name)
    },
  }
}

async function writtenAt(path: string): Promise<bigint | null> {
  const facts = await stat(path, { bigint: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  })
  return facts === null ? null : facts.mtimeNs
}

async function textOf(path: string, name: string): Promise<string> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size > mostBytes) {
      throw unreadable(`${name} is more than 1 MiB.`, 'Let the command write the numbers alone.')
    }
    return await file.readFile('utf8')
  } finally {
    await file.close()
  }
}
