import { MlgateError, type Problem } from '@mlgate/core'
import { Composer, type Document, Lexer, LineCounter, Parser } from 'yaml'
import { hideSecrets } from './hide-secrets.ts'

/**
 * How large a document may be. A person's file stays far below; a file that was made to exhaust the reader is
 * refused before the tree is built, because the library builds it by recursion and keeps every token.
 */
export const yamlLimits = {
  characters: 1_048_576,
  /** Keys of one mapping, or items of one list. */
  entries: 10_000,
  /** Collections within collections. */
  depth: 32,
  /** Lexical tokens: keys, values, brackets, spaces, line ends. */
  tokens: 150_000,
  /** Values after every alias was replaced by what it stands for. */
  values: 100_000,
  /** Syntax errors that are told; a file that isn't YAML at all has one per line. */
  errors: 20,
} as const

/** A parsed document, not yet looked at, and what is needed to say where things are. */
export interface ComposedYaml {
  document: Document.Parsed
  lines: LineCounter
}

/** An error for a document that exceeds a limit; `offset` is the character where it does, if it is one place. */
export function tooLarge(file: string, what: string, lines: LineCounter, offset: number): MlgateError {
  const { line, col } = lines.linePos(offset)
  return new MlgateError({
    code: 'MG2002',
    message: `${file} was refused: ${what}.`,
    hint: 'Such a document exhausts whoever reads it. Split it, or write it out plainly.',
    place: { file, line, column: col },
  })
}

/**
 * Parses one YAML 1.2 document (core schema) within `yamlLimits`.
 *
 * @throws MlgateError MG2001 with every syntax error, MG2002 when a limit is exceeded, MG2005 when there are
 *   several documents.
 */
export function composeYaml(text: string, file: string): ComposedYaml {
  const lines = new LineCounter()
  lines.addNewLine(0)
  if (text.length > yamlLimits.characters) {
    const what = `it has ${text.length} characters, the limit is ${yamlLimits.characters}`
    throw tooLarge(file, what, lines, 0)
  }
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    resolveKnownTags: false,
    keepSourceTokens: false,
  })
  // An empty text gives an empty document: that is what `true` asks for.
  const documents = composer.compose(boundedTokens(text, file, lines), true, text.length)
  const [document, second] = documents as Iterable<Document.Parsed> as [Document.Parsed, Document.Parsed?]
  if (second !== undefined) {
    const { line, col } = lines.linePos(second.range[0])
    throw new MlgateError({
      code: 'MG2005',
      message: `${file} holds several documents; a second one starts here.`,
      hint: 'Keep one document a file: remove what follows the line "---".',
      place: { file, line, column: col },
    })
  }
  const mistakes = [...document.errors, ...document.warnings].slice(0, yamlLimits.errors)
  if (mistakes.length > 0) {
    throw MlgateError.ofProblems(
      mistakes.map(({ message, pos }): Problem => {
        const { line, col } = lines.linePos(pos[0])
        return { code: 'MG2001', message: sentence(hideSecrets(message)), place: { file, line, column: col } }
      }),
    )
  }
  return { document, lines }
}

function* boundedTokens(text: string, file: string, lines: LineCounter) {
  const parser = new Parser(lines.addNewLine)
  const refuse = (what: string) => tooLarge(file, what, lines, parser.offset)
  let tokens = 0
  let errors = 0
  for (const lexeme of new Lexer().lex(text)) {
    tokens += 1
    if (tokens > yamlLimits.tokens) throw refuse(`it has more than ${yamlLimits.tokens} tokens`)
    for (const token of parser.next(lexeme)) {
      yield token
      if (token.type === 'error') errors += 1
      if (errors > yamlLimits.errors) return
    }
    const innermost = parser.stack.at(-1)
    if (innermost !== undefined && 'items' in innermost && innermost.items.length > yamlLimits.entries) {
      throw refuse(`one of its mappings or lists has more than ${yamlLimits.entries} entries`)
    }
    if (parser.stack.length > yamlLimits.depth + 2) {
      throw refuse(`it is nested more than ${yamlLimits.depth} levels deep`)
    }
  }
  yield* parser.end()
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`
}
