import { commandKeys, type WrittenCommand } from './command-keys.ts'
import { commandWords } from './command-words.ts'
import { type Finding, isMapping, type Path, valueAt } from './finding.ts'
import { readDocument } from './read-document.ts'

/** A command that writes predictions. */
export interface CommandConfig {
  /** Program and arguments, with `{data}`, `{predictions}` and `{model}` as they are written. */
  words: string[]
  /** Location of the file that `{model}` stands for. */
  model?: string
  /** Names of environment variables that it gets. */
  env: string[]
  /** Folder that it runs in, from that of the project; the project's own when absent. */
  folder?: string
}

/**
 * Reads a command alone: as it would be typed, or a list or mapping in YAML.
 *
 * @param file name for messages.
 * @param use what it is for.
 * @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
 */
export function parseCommand(
  text: string,
  file: string,
  use: 'predicts' | 'timed' = 'predicts',
): CommandConfig {
  const written = /^\s*[[{]|\n/.test(text.trim()) ? text : JSON.stringify(text)
  return commandOf(
    readDocument(written, file, { keys: commandKeys, check: (each) => commandFindings(each, [], use) }),
  )
}

/** What is written, with the defaults; findings have let it through. */
export function commandOf(written: WrittenCommand): CommandConfig {
  const said = typeof written === 'string' || Array.isArray(written) ? { run: written } : written
  const { run, env = [], ...rest } = said
  return { words: (typeof run === 'string' ? commandWords(run) : run) ?? [], env, ...rest }
}

/** `{predictions}`, or with the ending that says its format. */
export const predictionsPlace = /\{predictions(\.(?:csv|tsv|ndjson|jsonl|parquet))?\}/

/** Variables that are the runner's own: tokens, and files that later steps obey. */
const ofRunner = /^(?:ACTIONS_|GITHUB_|INPUT_|RUNNER_|MLGATE_)/i

/**
 * What is wrong with a command beyond the form of its keys.
 *
 * @param use a command that is timed is given no data and writes no predictions that anybody reads.
 */
export function commandFindings(
  written: unknown,
  path: Path,
  use: 'predicts' | 'timed' = 'predicts',
): Finding[] {
  const [run, at] = isMapping(written) ? [valueAt(written, 'run'), [...path, 'run']] : [written, path]
  return [
    ...wordFindings(run, valueAt(written, 'model'), at, use),
    ...environmentFindings(valueAt(written, 'env'), [...path, 'env']),
  ]
}

function wordFindings(run: unknown, model: unknown, path: Path, use: 'predicts' | 'timed'): Finding[] {
  const words = typeof run === 'string' ? commandWords(run) : run
  const find = (message: string, hint: string): Finding[] => [
    { code: 'MG2102', message, hint, path, at: 'value' },
  ]
  if (typeof run === 'string' && words === undefined) {
    return find('A quote of the command is not closed.', 'Close it, or write the command as a list of words.')
  }
  if (!Array.isArray(words) || !words.every((word) => typeof word === 'string')) return []
  if (words[0]?.trim() === '' || words.length === 0) {
    return find('The command names no program.', 'Begin with it, as in: python predict.py …')
  }
  const has = (place: RegExp) => words.slice(1).some((word) => place.test(word))
  if (use === 'timed' && (has(/\{data\}/) || has(predictionsPlace))) {
    return find(
      'A command that is timed is given no {data} and no {predictions}.',
      'Write paths of your own.',
    )
  }
  const missing = [
    ...(has(/\{data\}/) || use === 'timed' ? [] : ['{data}']),
    ...(has(predictionsPlace) || use === 'timed' ? [] : ['{predictions}']),
    ...(model === undefined || has(/\{model\}/) ? [] : ['{model}']),
  ]
  if (missing.length > 0) {
    return find(
      `The command does not say where ${missing.join(' and ')} go${missing.length === 1 ? 'es' : ''}.`,
      'As in: python predict.py --in {data} --out {predictions}',
    )
  }
  if (model !== undefined || !has(/\{model\}/)) return []
  return find('{model} stands for no file.', 'Name it: { run: …, model: models/signs.pkl }.')
}

function environmentFindings(env: unknown, path: Path): Finding[] {
  if (!Array.isArray(env)) return []
  return env.flatMap((name, index): Finding[] => {
    if (typeof name !== 'string' || (/^\w+$/.test(name) && !ofRunner.test(name))) return []
    const message = `${JSON.stringify(name)} is no environment variable that a command can be given.`
    const hint = 'Those of the runner hold its tokens. Give the step a variable of your own with `env:`.'
    return [{ code: 'MG2102', message, hint, path: [...path, index], at: 'value' }]
  })
}
