import { portPlace, predictionsPlace } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'

/** Absolute paths that stand where a command has places for them. */
export interface CommandPaths {
  data: readonly string[]
  predictions: string
  model?: string | undefined
  /** Where a server listens. */
  port?: number | undefined
}

/** The ending of the predictions file, by the place that the command has for it: CSV where it says nothing. */
export function predictionsEnding(words: readonly string[]): string {
  for (const word of words) {
    const found = predictionsPlace.exec(word)
    if (found !== null) return found[1] ?? '.csv'
  }
  return '.csv'
}

/**
 * The words of a command with paths in their places: each stays one argument, whatever is in the path. A word that is
 * `{data}` alone becomes one for each file.
 *
 * @throws MlgateError MG5035 when several files would have to go into one word.
 */
export function fillWords(words: readonly string[], paths: CommandPaths): [string, ...string[]] {
  const [program = '', ...rest] = words
  const filled = rest.flatMap((word) => {
    if (word === '{data}') return paths.data
    if (word.includes('{data}') && paths.data.length > 1) throw severalFiles(word, paths.data.length)
    return word
      .replaceAll(portPlace, (place) => String(paths.port ?? place))
      .replaceAll('{data}', () => paths.data[0] ?? '')
      .replace(predictionsPlace, () => paths.predictions)
      .replaceAll('{model}', (place) => paths.model ?? place)
  })
  return [program, ...filled]
}

function severalFiles(word: string, count: number): MlgateError {
  return new MlgateError({
    code: 'MG5035',
    message: `The data is ${count} files, and the command has one place for it in ${JSON.stringify(word)}.`,
    hint: 'Write {data} as a word of its own: it becomes one argument for each file.',
  })
}
