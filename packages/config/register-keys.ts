import { stageNameForm, stageNamePattern } from '@mlgate/core'
import * as z from 'zod/mini'
import { described, list, mapping, name, optional, text } from './keys.ts'
import { setupKeys } from './setup-keys.ts'

const expectedStage = `the name of a stage: ${stageNameForm}`

/** Results that a stage may ask for. */
export const requirableKinds = ['data', 'evaluation', 'benchmark', 'metrics'] as const

const stageKeys = mapping({
  require: optional(
    described(
      z.array(
        z.enum(requirableKinds, `one of ${requirableKinds.join(', ')}`),
        'a list of kinds of results; it may be empty',
      ),
      'Kinds of results that a version has to hold, all of them passed. Default: data, evaluation and benchmark in `production`, nothing elsewhere.',
      { examples: [['evaluation', 'benchmark']] },
    ),
  ),
  environment: optional(
    described(
      text('the name of an environment, or none'),
      'The protected environment whose reviewers have to approve the run that promotes; `none` for none. Default: `production` in `production`, none elsewhere.',
      { examples: ['production'] },
    ),
  ),
  attestation: optional(
    described(
      z.boolean('true or false'),
      'Whether the version needs an attestation that says which workflow made it. Default: true in `production`, false elsewhere.',
    ),
  ),
})

/** What makes a model again: a command as it is written. */
const trainKeys = described(
  setupKeys,
  'The command that trains the model, for `mlgate model reproduce --train`. It runs in a checkout of the commit and writes the model where it is read. Its timeout is 6h when it names none.',
  { examples: ['python train.py'] },
)

/** `register` of a model in mlgate.yml. */
export const registerKeys = mapping({
  model: optional(
    described(
      text('a path or location'),
      'What is registered as the model: a file of any format, or a folder. Default: the file of `onnx`, or `model` of `command`.',
      { examples: ['models/signs.safetensors', 'out/saved_model/'] },
    ),
  ),
  files: optional(
    described(
      list(text('a path or pattern'), 'a list of paths and patterns'),
      'Further files of a version, such as tokenizers and class names: paths, folders and patterns from the folder of this file.',
      { examples: [['models/tokenizer.json', 'models/classes.txt']] },
    ),
  ),
  card: optional(
    described(
      text('a path'),
      'A Markdown file that the model card is made of; see [the registry](../guide/registry.md#the-model-card). Default: a card of what was measured.',
      { examples: ['MODEL_CARD.md'] },
    ),
  ),
  license: optional(
    described(text('an SPDX identifier'), 'The licence of the model, by its SPDX identifier.', {
      examples: ['apache-2.0'],
    }),
  ),
  stages: optional(
    described(
      z.record(
        z.string().check(z.regex(stageNamePattern, expectedStage)),
        stageKeys,
        'a mapping of stages to what they ask for',
      ),
      'What a version has to meet before it is promoted to a stage. In a workflow the file of the default branch says it.',
      { examples: [{ production: { require: ['evaluation'], environment: 'none' } }] },
    ),
  ),
  train: optional(trainKeys),
  mirrors: optional(
    described(
      mapping({
        mlflow: optional(
          described(
            mapping({
              name: optional(described(name(), 'Name of the model there. Default: its name here.')),
              alias: optional(
                described(text('an alias'), 'An alias that each new version gets there.', {
                  examples: ['candidate'],
                }),
              ),
            }),
            'The MLflow Model Registry at `MLFLOW_TRACKING_URI`.',
          ),
        ),
      }),
      'Registries elsewhere that are told of each version, once it is published here.',
      { examples: [{ mlflow: { name: 'signs' } }] },
    ),
  ),
})
export type WrittenRegister = z.output<typeof registerKeys>
