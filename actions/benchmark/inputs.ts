import {
  commandInputs,
  countInput,
  defineInputs,
  measuringInputs,
  textInput,
  yamlInput,
} from '@mlgate/kit/inputs'

/** Times a model or a command, in turns with its base. */
export const benchmark = {
  name: 'benchmark',
  description: 'Time a model or a command in turns with its base, and judge its gates',
  inputs: defineInputs({
    name: textInput({
      description: 'A model of mlgate.yml; beside `model` or `command`, what it is called',
      otherwise: 'every model of mlgate.yml that has `benchmark`',
      example: 'signs',
    }),
    model: textInput({
      description: 'The ONNX model: a path, file:PATH or git:REF:PATH',
      example: 'models/signs.onnx',
    }),
    command: textInput({
      description:
        'In place of a model: a command whose whole runs are timed, or YAML as under `command:` of mlgate.yml; no shell reads it',
      example: 'python infer.py --batch 32',
    }),
    'base-model': textInput({
      description:
        'The model, or the file of the command, that is run in turns with it; `none` for no comparison',
      otherwise: "the base's own, found by itself",
      example: 'git:origin/main:models/signs.onnx',
    }),
    'base-command': textInput({ description: 'The command that is run in turns with `command`' }),
    setup: textInput({
      description:
        'What builds the base: `command` is then compared with itself at the base, whose commit is checked out into a folder of its own; a command, or YAML as under `setup:` of mlgate.yml',
      example: 'make build',
    }),
    gates: yamlInput({
      description:
        'The gates: YAML as under `benchmark.gates` of mlgate.yml, or the path of a file that holds it',
      example: 'latency_p50: { max-regression: 5% }',
    }),
    threads: countInput({
      description: 'Threads of one operator of the model',
      otherwise: 'as many as there are cores',
    }),
    batch: countInput({ description: 'Rows of a call, where the model leaves that open', otherwise: '1' }),
    pairs: countInput({
      description: 'Pairs of fresh processes that are run; fewer than 7 decide nothing',
      otherwise: 'as many as the gates need, 10 or more',
    }),
    'max-minutes': countInput({ description: 'How long each benchmark may take', otherwise: '10' }),
    parameters: textInput({
      description: 'A file of what the model was made with, recorded with the result',
      example: 'params.yaml',
    }),
    seed: countInput({ description: 'Seed of the made-up inputs and of the order of turns', otherwise: '0' }),
    ...commandInputs,
    ...measuringInputs,
  }),
}
