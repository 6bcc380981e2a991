import * as z from 'zod/mini'
import { commandMapping, commandWordKeys } from './command-keys.ts'
import { duration } from './endpoint-keys.ts'
import { described } from './keys.ts'

const setupMapping = z.extend(z.omit(commandMapping, { model: true }), {
  run: described(
    z.union([...commandWordKeys], 'a command, or a list of its words'),
    'The program and its arguments, as it would be typed; no shell reads them.',
    { examples: ['make build'] },
  ),
  timeout: duration('How long it may take. Default: 15min.'),
})

/** A command that builds a checkout. */
export const setupKeys = z.union(
  [...commandWordKeys, setupMapping],
  'a command, a list of its words, or a mapping with "run"',
)
export type WrittenSetup = z.output<typeof setupKeys>
