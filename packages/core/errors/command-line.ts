import type { ErrorsOf } from './errors-of.ts'

/** The command line and inputs of steps. */
export const commandLineErrors = {
  MG9001: {
    title: 'A name is not in mlgate.yml',
    remedy: 'Use the name of a model, or of a data set that has a schema.',
  },
  MG9002: {
    title: 'The command line does not say what to score or time',
    remedy:
      'Name a model of mlgate.yml, or give --model, --data and --target; to time it, --model or --command.',
  },
  MG9003: {
    title: 'The command line says twice what to score',
    remedy: 'Keep one of --model, --predictions and --metrics-file.',
  },
  MG9004: {
    title: 'There is nothing to check',
    remedy: 'Give a data set of mlgate.yml a schema or a target, or name a model.',
  },
  MG9005: {
    title: 'A column is not in the history',
    remedy: 'Columns are listed by --format csv; metrics and parameters may be written without their prefix.',
  },
  MG9006: {
    title: 'A condition cannot be read',
    remedy: 'Write column, operator and value: "accuracy_score >= 0.9". Operators: = != < <= > >=.',
  },
  MG9007: {
    title: 'Options do not go together',
    remedy: 'The message says which ones, and what is missing.',
  },
  MG9008: {
    title: 'A result is not in the history',
    remedy: 'Name a commit by its beginning as `mlgate history` shows it, or `newest`.',
  },
  MG9009: {
    title: 'Gates cannot be written into mlgate.yml',
    remedy:
      'A benchmark that another one is taken from (an anchor, an included file) is changed where it is written. Copy the gates that are printed to that place.',
  },
  MG9101: {
    title: 'An input of a step cannot be read',
    remedy: 'The message says what was expected. Inputs are listed in docs/reference/actions.md.',
  },
  MG9102: {
    title: 'A step has no such input',
    remedy:
      'It is misspelt, or belongs to another step: the runner would only warn, and the step would do something else than you think. Inputs are listed in docs/reference/actions.md.',
  },
  MG9103: {
    title: 'There is nothing to report',
    remedy:
      'A report tells what steps before it measured. Let them run first, in the same job; with `if: !cancelled()` the report also speaks after a step that failed.',
  },
  MG9104: {
    title: 'The results of other jobs cannot be read',
    remedy:
      'The input `results` of the report is a folder: the `path` that actions/download-artifact was given. At most 500 documents of 64 MB together are read from it.',
  },
  MG9105: {
    title: 'mlgate failed in a way that it did not foresee',
    remedy: 'Please report it with the log of the step: https://github.com/mlgate/mlgate/issues',
  },
  MG9106: {
    title: "The runner's files cannot be written",
    remedy:
      'A step hands its outputs on in the file that GITHUB_OUTPUT names, and leaves its results in the folder that RUNNER_TEMP names; the runner makes both. Does a step before this one remove them, or is the disk full?',
  },
  MG9107: {
    title: 'A variable that a step cannot do without is missing',
    remedy:
      'The input `skip-without` names it. A run for a pull request from a fork goes on without it and judges nothing; in any other run the secret has to be handed to the step by `env:`.',
  },
  MG9108: {
    title: 'A leg of a matrix shared no result',
    remedy:
      'The others say how many legs there are. Look at the log of the one that is named: it ended before a step of mlgate, or it could not upload its result.',
  },
} as const satisfies ErrorsOf<'MG9'>
