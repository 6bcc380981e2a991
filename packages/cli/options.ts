import { resolve } from 'node:path'
import {
  fewSamples,
  memoryWords,
  mostSamples,
  parseDuration,
  parseMemory,
  parseSampleSize,
  parseSamples,
  sampleSizeWords,
} from '@mlgate/core/units'
import type { InputTable } from '@mlgate/kit/inputs'
import { type Command, InvalidArgumentError, Option } from 'commander'

/** What an entrance hands to the commands. */
export interface Entrance {
  /** Path of the child process's own entry: bundles move files. */
  childEntry: string
  /** Takes the exit code of a command. */
  finish(exitCode: number): void
}

/** How results are printed. */
export const formats = ['text', 'json', 'markdown'] as const
export type Format = (typeof formats)[number]

/**
 * What a command's help says of an option: the words of the step's input, where both mean the same.
 *
 * @param step whose inputs the command's options share.
 */
export function helpOf(step: { inputs: InputTable }): (name: string) => string {
  return (name) => {
    const input = step.inputs[name]
    if (input === undefined) throw new RangeError(`the step has no input ${name}`)
    const { description, otherwise } = input
    const words = `${description.charAt(0).toLowerCase()}${description.slice(1)}`
    return otherwise === undefined ? words : `${words} (default: ${otherwise.replaceAll('`', '')})`
  }
}

/** What a command's help says of `--base`. */
export const baseHelp =
  'judge by the gates, schemas and waivers of this commit or branch, as a pull request onto it is judged'

/** What a command says of the jobs that it runs. */
export interface JobOptions {
  memory?: number
  timeout?: number
  stallTimeout?: number
  allowCommands?: boolean
}

/** Options that every command takes, as commander hands them over, and what the entrance adds. */
export interface CommonOptions extends JobOptions {
  childEntry: string
  format: Format
  onInconclusive?: 'pass' | 'fail'
  mode?: 'enforce' | 'report'
  output?: string
  all: boolean
  color: boolean
  debug: boolean
}

/** A length of time, in milliseconds. */
export const duration = reading(parseDuration, 'a duration such as 90s, 10min or 2h')

/** Adds the options that every command takes. */
export function withCommonOptions(command: Command): Command {
  const measuring = command
    .addOption(new Option('--format <format>', 'how results are printed').choices(formats).default('text'))
    .addOption(
      new Option('--on-inconclusive <outcome>', 'what "can\'t tell" counts as (default: pass)').choices([
        'pass',
        'fail',
      ]),
    )
    .addOption(
      new Option('--mode <mode>', 'enforce, or report: show everything and end with 0').choices([
        'enforce',
        'report',
      ]),
    )
    .option('--output <folder>', 'where result documents are written (default: .mlgate/results)', (folder) =>
      resolve(folder),
    )
  return withJobOptions(measuring)
    .option('--all', 'list passed gates and checks too', false)
    .option('--no-color', 'no colours, also by NO_COLOR')
    .option('--debug', 'show what lies behind an error', false)
}

/** Adds the options of commands that run jobs. */
export function withJobOptions(command: Command): Command {
  return command
    .option(
      '--memory <size>',
      'memory that a job may take, such as 4GB (default: 60 % of the machine)',
      reading(parseMemory, memoryWords),
    )
    .option('--timeout <duration>', 'longest time a job may take, such as 90s or 2h (default: 6h)', duration)
    .option('--stall-timeout <duration>', 'longest time without progress (default: 60s)', duration)
    .option(
      '--allow-commands',
      'run commands and ask endpoints also in runs of a workflow that hold secrets beside code of others',
      false,
    )
}

/** `--samples`, `--samples 5`: how many offending values each check shows. */
export function samplesOption(): Option {
  const expected = `a whole number from 0 to ${mostSamples}, as the option takes the word after it; before the name of a file or data set write --samples=${fewSamples}`
  return new Option(
    '--samples [count]',
    `show offending values, so many of each check (${fewSamples} when not said), not only where they are`,
  )
    .preset(String(fewSamples))
    .argParser((text: string) => {
      const samples = parseSamples(text)
      if (samples === null) throw new InvalidArgumentError(`Expected ${expected}.`)
      return samples
    })
}

/** `--sample 10000`, `--sample 5%`: which part of the rows is checked. */
export function sampleOption(): Option {
  return new Option(
    '--sample <size>',
    'check a part of the rows in place of all: a number of rows, or a share such as 5%; the report says so',
  ).argParser((text: string) => {
    const size = parseSampleSize(text)
    if (size === null) throw new InvalidArgumentError(`Expected ${sampleSizeWords}.`)
    return size
  })
}

/** Reads an option's value, or refuses it with what was expected. */
function reading(parse: (text: string) => number | null, expected: string): (text: string) => number {
  return (text) => {
    const value = parse(text)
    if (value === null || value === 0) throw new InvalidArgumentError(`Expected ${expected}.`)
    return value
  }
}

/** A list from `a,b,c`, blanks trimmed, empty entries dropped. */
export function parseList(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}
