import {
  memoryWords,
  parseDuration,
  parseMemory,
  parseSampleSize,
  parseSamples,
  type SampleSize,
  sampleSizeWords,
  samplesWords,
} from '@mlgate/core/units'

/** How the text of an input is read, in the words of documentation. */
export type InputKind =
  | 'text'
  | 'list'
  | 'columns'
  | 'number'
  | 'fraction'
  | 'flag'
  | 'samples'
  | 'choice'
  | 'duration'
  | 'size'
  | 'yaml'

/** What is said about an input, whatever its kind. */
export interface InputAbout {
  /** What it does, as a sentence without its full stop. */
  description: string
  /** What it is when nobody says. */
  default?: string
  /** In place of a default, what the runner fills in: an expression without its braces, such as `github.token`. */
  expression?: string
  /** A value as a user would write it. */
  example?: string
  /** In words, what happens when it is left out; for inputs without a default. */
  otherwise?: string
  /** Not for people: it is filled in by its default and kept out of documentation. */
  hidden?: boolean
  /** Never shown: masked in the log and absent from messages. */
  secret?: boolean
}

/** One input of a step: what is said about it, and how its text becomes a value. */
export interface Input<Value> extends InputAbout {
  kind: InputKind
  choices?: readonly string[]
  /** @throws InputMistake with what was expected when the text is something else. */
  read(text: string): Value
}

/** The inputs of a step, by name in kebab-case. */
export type InputTable = Readonly<Record<string, Input<unknown>>>

/** What a step is given: the value of each input, undefined where nobody said one and there is no default. */
export type InputValues<Table extends InputTable> = {
  readonly [Name in keyof Table]: Table[Name] extends { default: string; read(text: string): infer Value }
    ? Value
    : Table[Name] extends Input<infer Value>
      ? Value | undefined
      : never
}

/** Text that an input cannot be made of; the message says what was expected. */
export class InputMistake extends Error {}

/** A table of inputs as it stands: what it gives is inferred from it. */
export function defineInputs<const Table extends InputTable>(table: Table): Table {
  return table
}

function kindOf<Value>(kind: InputKind, read: (text: string) => Value) {
  return <const About extends InputAbout>(about: About): About & Input<Value> => ({ ...about, kind, read })
}

/** Text as it is: a path, a location, a column, a name. */
export const textInput = kindOf('text', (text) => text)

/** Several texts, one a line. A line that is blank, or starts with `#`, counts for nothing. */
export const listInput = kindOf('list', readLines)

/** Column names: one a line or between commas, or `CLASS=column` for each. */
export const columnsInput = kindOf('columns', (text): string[] | Record<string, string> => {
  const entries = readColumns(text)
  if (!entries.some((entry) => entry.includes('='))) return entries
  return Object.fromEntries(
    entries.map((entry) => {
      const at = entry.indexOf('=')
      if (at < 1) throw new InputMistake('every column with its class, as CLASS=column, or none')
      return [entry.slice(0, at), entry.slice(at + 1)]
    }),
  )
})

/** Column names: one a line or between commas. */
export const columnListInput = kindOf('list', readColumns)

/** A whole number from 0 up. */
export const countInput = kindOf('number', (text) => {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < 0) throw new InputMistake('a whole number from 0 up')
  return count
})

/** A number with or without a fraction. */
export const numberInput = kindOf('fraction', (text) => {
  const number = text === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(number)) throw new InputMistake('a number')
  return number
})

/** Yes or no, as YAML 1.2 writes it. */
export const flagInput = kindOf('flag', (text) => {
  if (/^(?:true|True|TRUE)$/.test(text)) return true
  if (/^(?:false|False|FALSE)$/.test(text)) return false
  throw new InputMistake('true or false')
})

/** How many offending values each check shows: a number, `true` for ten, `false` for none. */
export const samplesInput = kindOf('samples', (text) => {
  const samples = parseSamples(text)
  if (samples === null) throw new InputMistake(samplesWords)
  return samples
})

/** How many rows a sample has: a number of them, or a share. */
export const sampleSizeInput = kindOf('text', (text): SampleSize => {
  const size = parseSampleSize(text)
  if (size === null) throw new InputMistake(sampleSizeWords)
  return size
})

/** `90s`, `10min`, `2h`; in milliseconds. */
export const durationInput = kindOf('duration', (text) =>
  positive(parseDuration(text), 'a duration such as 90s, 10min or 2h'),
)

/** Memory for a job: `4GB`, `512MiB`; in bytes. */
export const memoryInput = kindOf('size', (text) => positive(parseMemory(text), memoryWords))

/** YAML as it is written, read by the step that knows what it may hold. */
export const yamlInput = kindOf('yaml', (text) => text)

/** One of several words. */
export function choiceInput<const Choice extends string, const About extends InputAbout>(
  choices: readonly Choice[],
  about: About,
): About & Input<Choice> & { choices: readonly Choice[] } {
  return {
    ...about,
    kind: 'choice',
    choices,
    read(text) {
      const chosen = choices.find((choice) => choice === text)
      if (chosen === undefined) throw new InputMistake(`one of ${choices.join(', ')}`)
      return chosen
    },
  }
}

function readLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

function readColumns(text: string): string[] {
  return readLines(text)
    .flatMap((line) => line.split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

function positive(value: number | null, expected: string): number {
  if (value === null || value === 0) throw new InputMistake(expected)
  return value
}
