import type { ErrorsOf } from './errors-of.ts'

/** Baselines and history. */
export const baselineErrors = {
  MG6001: {
    title: 'A baseline cannot be used',
    remedy: 'Name one model (.onnx), predictions file (.parquet, .csv) or result document (.json).',
  },
  MG6002: {
    title: 'A baseline is of another subject',
    remedy: 'Name the result that the same step wrote for the same model or data.',
  },
  MG6003: {
    title: 'A stored result cannot be relied on',
    remedy:
      'Make it again: its run could not be decided, or the predictions beside it are not those it speaks of.',
  },
  MG6004: {
    title: 'A history cannot be read',
    remedy:
      'It was left as it is; nothing was added to it or taken from it. Mend or remove the line that the message names, or name another store.',
  },
  MG6005: {
    title: 'A history changed again and again while it was written',
    remedy: 'Others write to it at the same time. Run the job again; nothing of theirs was lost.',
  },
  MG6006: {
    title: 'A store may not be used with this token',
    remedy: 'Add the permission that the message names to the job, or choose another store.',
  },
  MG6007: {
    title: 'A history of another tool cannot be imported',
    remedy: 'Name the file that the tool itself wrote; the message says what was found instead.',
  },
  MG6008: {
    title: 'An archive is refused',
    remedy:
      'Its files would leave their folder, or unpack to more than allowed. Delete the artifact that the message names.',
  },
  MG6009: {
    title: 'The event of the run cannot be understood',
    remedy: 'Check that GITHUB_EVENT_PATH is the file that GitHub wrote for this run.',
  },
  MG6010: {
    title: 'There is no history',
    remedy:
      'Nothing is stored where it was looked for. Fetch the branch, or name the folder or the files that hold results.',
  },
  MG6011: {
    title: 'A pull request has left no results',
    remedy:
      'Results are read back from artifacts of its runs: the run has to have shared them, and artifacts expire (90 days by default).',
  },
  MG6012: {
    title: 'The base commit of a pull request was not found',
    remedy: 'The message says where it was looked for. Run the workflow again after pushing to the branch.',
  },
  MG6013: {
    title: 'The rules of the base could not be asked for',
    remedy:
      'Gates, schemas and baselines of the commit that a pull request merges into decide about it. The message says why they could not be read: add the permission that it names, or run the job again when GitHub answers.',
  },
} as const satisfies ErrorsOf<'MG60'>
