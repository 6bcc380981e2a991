import type { ErrorsOf } from './errors-of.ts'

/** Documents and files. */
export const documentErrors = {
  MG1001: {
    title: 'A document cannot be read',
    remedy:
      'The file is not a result document of mlgate, or it was cut. Nothing was changed; write it again with the step that made it.',
  },
  MG1002: {
    title: 'A document is of a newer version',
    remedy: 'It was written by a newer mlgate. Upgrade mlgate here; the file is left as it is.',
  },
  MG1003: {
    title: 'A file was not found',
    remedy:
      'Check the path; relative paths start at the working directory, those in mlgate.yml at its folder.',
  },
  MG1004: {
    title: 'A path leaves the workspace',
    remedy: 'Files are read from inside the workspace only. Copy the file into it instead of linking to it.',
  },
  MG1005: {
    title: 'A location scheme is unknown',
    remedy: 'Use one of the schemes that the message lists, or a plain path.',
  },
  MG1006: {
    title: 'A file cannot be read or written',
    remedy: 'Check that it is a plain file and its permissions.',
  },
  MG1007: {
    title: 'A git location cannot be read',
    remedy:
      'Check that the ref is in this clone (actions/checkout fetches one commit by default: set fetch-depth) and that the path exists there.',
  },
  MG1008: {
    title: 'A file is a Git LFS pointer',
    remedy:
      'Only the pointer was checked out, not the file itself. Run git lfs pull, or set lfs: true at actions/checkout.',
  },
  MG1009: {
    title: 'A file or location is larger than allowed',
    remedy: 'Check that it names what you meant; narrow the pattern or name fewer files.',
  },
  MG1010: {
    title: 'A text file is not UTF-8',
    remedy: 'Save it as UTF-8; the message names the encoding that it looks like.',
  },
  MG1011: {
    title: 'The disk is full, or the machine has reached another limit',
    remedy:
      'The message names what has run out and for which file. Free some of it, raise the limit, or use a larger machine; nothing that was there before is lost.',
  },
} as const satisfies ErrorsOf<'MG1'>
