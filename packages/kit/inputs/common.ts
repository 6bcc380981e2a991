import { type FailOn, failOnChoices } from '@mlgate/core'
import { choiceInput, columnListInput, durationInput, flagInput, memoryInput, textInput } from './input.ts'

export { type FailOn, failOnChoices }

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
  strategy: textInput({
    description: 'How many jobs the matrix has, and which of them this is; filled in by itself',
    expression: 'toJSON(strategy)',
    hidden: true,
  }),
}

/** Inputs of every step whose verdict somebody may override on the pull request. */
const acceptInputs = {
  'accept-label': textInput({
    description:
      'The label on the pull request by which somebody with write access accepts the failures of its newest commit',
    default: 'mlgate-accept',
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
  ...acceptInputs,
}

/** Inputs of every step that measures predictions. */
export const predictionInputs = {
  keep: choiceInput(['predictions', 'losses', 'none'], {
    description:
      'What is kept of each row beside the numbers, its id hashed: rows are what later changes are paired with',
    otherwise: 'what mlgate.yml says, else `predictions`',
  }),
}

/** Inputs of every step that may run commands. */
export const commandInputs = {
  'allow-commands': flagInput({
    description:
      'Whether commands are run and endpoints asked also where a run holds secrets beside code of others: in `pull_request_target`, `workflow_run` and `issue_comment`, and commands in jobs with `id-token: write`',
    default: 'false',
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
  memory: memoryInput({
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
  share: choiceInput(['auto', 'true', 'false'], {
    description:
      'Whether results, and what is kept of their rows, are shared as artifacts of the run, for `report` in a last job and for `mlgate pull`; `auto`: in a matrix',
    default: 'auto',
  }),
  'skip-without': columnListInput({
    description:
      'Environment variables, such as secrets, without which nothing is judged in a run for a pull request from a fork, which has no secrets; in any other run they have to be there',
    example: 'DATA_KEY',
  }),
  ...acceptInputs,
  'native-packages': textInput({
    description:
      'A folder whose node_modules holds the DuckDB and ONNX runtimes, for runners that reach no package registry',
    otherwise: "the runner's tool cache, the Actions cache, then the package registry",
  }),
  ...stepInputs,
}
