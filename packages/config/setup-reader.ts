import { parseDuration } from '@mlgate/core/units'
import { type CommandConfig, commandFindings, commandOf } from './command-reader.ts'
import { readDocument } from './read-document.ts'
import { setupKeys, type WrittenSetup } from './setup-keys.ts'

/** A command that builds a checkout of the base. */
export interface SetupConfig extends Omit<CommandConfig, 'model'> {
  timeoutMs: number
}

/** What is written, with the defaults; findings have let it through. */
export function setupOf(written: WrittenSetup): SetupConfig {
  const said = typeof written === 'string' || Array.isArray(written) ? { run: written } : written
  const { timeout = '15min', ...command } = said
  return { ...commandOf(command), timeoutMs: parseDuration(timeout) as number }
}

/**
 * Reads `setup` alone: as it would be typed, or a list or mapping in YAML.
 *
 * @param file name for messages.
 * @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
 */
export function parseSetup(text: string, file: string): SetupConfig {
  const written = /^\s*[[{]|\n/.test(text.trim()) ? text : JSON.stringify(text)
  return setupOf(
    readDocument(written, file, { keys: setupKeys, check: (each) => commandFindings(each, [], 'timed') }),
  )
}
