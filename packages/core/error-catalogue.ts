/**
 * Every error that mlgate raises on purpose, by code. A code is never reused and never changes its meaning:
 * people search for it. docs/reference/errors.md is generated from this table.
 *
 * Ranges: 1xxx documents and files · 2xxx configuration · 3xxx child processes · 4xxx data · 5xxx models and
 * evaluation · 6xxx baselines · 7xxx gates and metrics · 9xxx command line.
 */
export const errorCatalogue = {
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
} as const satisfies Record<string, { title: string; remedy: string }>

export type ErrorCode = keyof typeof errorCatalogue
