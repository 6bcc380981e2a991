import * as z from 'zod/mini'
import { described, list, mapping, optional, text } from './keys.ts'

/** A command as text or words. */
export const commandWordKeys = [text('a command'), list(z.string('text'), 'a list of words')] as const

/** A command and what belongs to it. */
export const commandMapping = mapping({
  run: described(
    z.union([...commandWordKeys], 'a command, or a list of its words'),
    'The program and its arguments. No shell reads them: text is split at blanks, and quotes hold a word together. `{data}`, `{predictions}` and `{model}` stand for paths.',
    { examples: ['python predict.py --in {data} --out {predictions}'] },
  ),
  model: optional(
    described(
      text('a path or location'),
      'The file that `{model}` stands for; of a base model, the base’s.',
      {
        examples: ['models/signs.pkl'],
      },
    ),
  ),
  env: optional(
    described(
      list(text('the name of an environment variable'), 'a list of names of environment variables'),
      'Environment variables that the command gets beside PATH, VIRTUAL_ENV, LD_LIBRARY_PATH and those that start with CUDA_.',
      { examples: [['HF_HOME']] },
    ),
  ),
})

/** A command as it is written: its words, or more of it. */
export const commandKeys = z.union(
  [...commandWordKeys, commandMapping],
  'a command, a list of its words, or a mapping with "run"',
)
export type WrittenCommand = z.output<typeof commandKeys>
