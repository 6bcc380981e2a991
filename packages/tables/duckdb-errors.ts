import { type ErrorCode, MlgateError, type Problem } from '@mlgate/core'

const longestMessage = 300

/** What a failed query was about, for the message. */
export interface QueryContext {
  memoryBytes: number
  /** Real paths and the names they go by in messages. */
  names: ReadonlyMap<string, string>
}

interface Translation {
  pattern: RegExp
  code: ErrorCode
  say: (match: RegExpExecArray, context: QueryContext) => Pick<Problem, 'message' | 'hint'>
}

const translations: readonly Translation[] = [
  {
    pattern: /^INTERRUPT Error|^Query interrupted/i,
    code: 'MG4005',
    say: () => ({ message: 'The query was interrupted before it ended.' }),
  },
  {
    pattern: /Out of Memory Error|bad_alloc|failed to (?:offload|allocate)/i,
    code: 'MG4004',
    say: (_, { memoryBytes }) => ({
      message: `The data did not fit into the memory limit of ${mebibytes(memoryBytes)}, even with a temporary folder to spill to.`,
      hint: 'Raise the memory limit, or check fewer columns for uniqueness.',
    }),
  },
  {
    pattern: /No magic bytes found at end of file|too small to be a Parquet file|not a Parquet file/i,
    code: 'MG4001',
    say: () => ({
      message: 'The file is not a whole Parquet file: its end mark is missing.',
      hint: 'It was cut, or it is another format under this name. Write it again, or rename it.',
    }),
  },
  {
    pattern: /Malformed JSON.*?(?:in line (\d+): )(.*)/s,
    code: 'MG4001',
    say: (match) => ({
      message: `The JSON is malformed near line ${match[1]}: ${jsonFault(match[2] ?? '')}.`,
      hint: 'NDJSON holds one object a line, a .json file one array of objects.',
    }),
  },
  {
    pattern: /Malformed JSON|Expected top-level JSON|duplicate key/i,
    code: 'MG4001',
    say: (match) => ({
      message: `The JSON is malformed: ${jsonFault(match.input)}.`,
      hint: 'NDJSON holds one object a line, a .json file one array of objects.',
    }),
  },
  {
    pattern: /state machine reached an invalid state/i,
    code: 'MG4001',
    say: () => ({
      message: 'The text file mixes kinds of line ends, or a field is quoted only in part.',
      hint: 'Write it with one kind of line end (LF or CRLF) and with quotes around whole fields.',
    }),
  },
  {
    pattern: /^Invalid Input Error: CSV Error on Line: (\d+).*?\n(?:Original Line: .*?\n)?([^\n]*)/s,
    code: 'MG4001',
    say: (match) => ({
      message: `Record ${match[1]} does not fit the header: ${firstLine(match[2] ?? '').replace(/\.$/, '')}.`,
    }),
  },
]

/**
 * An error of DuckDB in words for a person: known ones by their own code, others as MG4007 with the first
 * line that DuckDB said, cut.
 */
export function translateDuckDbError(error: unknown, context: QueryContext): MlgateError {
  if (error instanceof MlgateError) return error
  const text = (error instanceof Error ? error.message : String(error)).replace(
    /^Failed to extract statements: /,
    '',
  )
  const file = [...context.names].find(([path]) => text.includes(path))?.[1]
  const place = file === undefined ? {} : { place: { file } }
  for (const { pattern, code, say } of translations) {
    const match = pattern.exec(text)
    if (match === null) continue
    const problem = say(match, context)
    const message = file === undefined ? problem.message : `${file}: ${problem.message}`
    return new MlgateError({ code, ...problem, message, ...place }, { cause: error })
  }
  return new MlgateError(
    { code: 'MG4007', message: `The SQL engine failed: ${toldOf(withNames(text, context))}`, ...place },
    { cause: error },
  )
}

/** What is wrong with JSON, without what stands in it: the engine quotes whole objects. */
function jsonFault(text: string): string {
  if (/duplicate key/i.test(text)) return 'an object has the same key twice'
  if (/top-level/i.test(text)) return 'it does not hold one array of objects'
  return /[{["']/.test(firstLine(text)) ? 'it breaks the rules of JSON' : firstLine(text).replace(/\.$/, '')
}

/**
 * What may be told of an engine's message. Errors about values quote the values, and data may be private: of these
 * only the kind is told, and the message itself stays in the cause.
 */
function toldOf(text: string): string {
  const kind = /^(Conversion|Invalid Input|Out of Range|Constraint) Error\b/.exec(text)?.[0]
  return kind === undefined ? firstLine(text) : `${kind}: a value is not what the query takes it for.`
}

/** The first line of a text, cut to a length that fits into a message. */
export function firstLine(text: string): string {
  const line = (text.split('\n', 1)[0] ?? '').trim()
  return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line
}

function withNames(text: string, context: QueryContext): string {
  let named = text
  for (const [path, name] of context.names) named = named.replaceAll(path, name)
  return named
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`
}
