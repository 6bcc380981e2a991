import { choiceInput, durationInput, sizeInput, textInput } from './input.ts'

/** What may turn a step red, from the first to the last: a verdict, or nothing at all. */
export const failOnChoices = ['inconclusive', 'fail', 'error', 'never'] as const
export type FailOn = (typeof failOnChoices)[number]

/** Inputs of every step. */
export const stepInputs = {
  'working-directory': textInput({
    description: 'The folder where relative paths start',
    default: '.',
    example: 'models/signs',
  }),
  'github-token': textInput({
    description:
      'The token for what the step asks GitHub; it is not handed to the process that opens data and models',
    expression: 'github.token',
    secret: true,
  }),
  leg: textInput({
    description: 'The job of a matrix that this is; filled in by itself',
    expression: 'toJSON(matrix)',
    hidden: true,
  }),
}

/** Inputs of every step that tells a job on the pull request. */
export const tellingInputs = {
  comment: choiceInput(['always', 'on-change', 'on-failure', 'never'], {
    description: 'When the pull request gets a comment, or has it brought up to date',
    default: 'always',
  }),
  'comment-key': textInput({
    description: 'The name of the comment: one for each name stands on a pull request',
    default: 'mlgate',
  }),
}

/** Inputs of every step that measures predictions. */
export const predictionInputs = {
  keep: choiceInput(['predictions', 'none'], {
    description: 'What is recorded of main beside the numbers: rows are what later changes are paired with',
    default: 'predictions',
  }),
}

/** Inputs of every step that measures. */
export const measuringInputs = {
  config: textInput({
    description: 'The project file that knows the names',
    otherwise: 'mlgate.yml in the working directory',
    example: 'models/signs/mlgate.yml',
  }),
  mode: choiceInput(['enforce', 'report'], {
    description: 'Whether verdicts count, or everything is shown and nothing turns red',
    otherwise: 'what mlgate.yml says, else `enforce`',
  }),
  'fail-on': choiceInput(failOnChoices, {
    description: 'The mildest verdict that turns the step red',
    otherwise: 'as `on-inconclusive` of mlgate.yml says, else `fail`',
  }),
  memory: sizeInput({
    description: 'Memory that a job may take',
    otherwise: '60 % of the machine',
    example: '4GB',
  }),
  timeout: durationInput({
    description: 'The longest time that a job may take',
    otherwise: '6h',
    example: '20min',
  }),
  'stall-timeout': durationInput({
    description: 'The longest time that a job may take without any progress',
    otherwise: '60s',
    example: '5min',
  }),
  store: choiceInput(['auto', 'branch', 'artifact', 'cache', 'folder'], {
    description: 'Where results of main are recorded, and where the one to compare with is looked for',
    default: 'auto',
  }),
  'native-packages': textInput({
    description:
      'A folder whose node_modules holds the DuckDB and ONNX runtimes, for runners that reach no package registry',
    otherwise: "the runner's tool cache, the Actions cache, then the package registry",
  }),
  ...stepInputs,
}
