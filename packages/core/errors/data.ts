import type { ErrorsOf } from './errors-of.ts'

/** Data. */
export const dataErrors = {
  MG4001: {
    title: 'A data file cannot be read',
    remedy:
      'It is cut, damaged, or of another format than its name says. Write it again, or give it the right extension.',
  },
  MG4002: {
    title: 'A text file is in another encoding',
    remedy:
      'Write it as UTF-8, or declare `format: { encoding: latin-1 }` (or windows-1252, utf-16) in the schema.',
  },
  MG4003: {
    title: 'The format of a data file is unknown',
    remedy:
      'Use .csv, .tsv, .json, .ndjson, .jsonl, .parquet or .xlsx; text files may be packed by gzip or zstd (.csv.gz, .csv.zst).',
  },
  MG4004: {
    title: 'The data does not fit into the memory limit',
    remedy: 'Raise the memory limit; checks of uniqueness and rules over many columns need the most.',
  },
  MG4005: {
    title: 'A query was interrupted',
    remedy: 'It passed its deadline or was cancelled. Raise the timeout, or check less at once.',
  },
  MG4006: {
    title: 'An SQL expression is refused',
    remedy:
      'A rule is one expression over the columns of one row: no statements, queries, aggregates or random functions.',
  },
  MG4007: {
    title: 'The SQL engine failed',
    remedy: 'The message is the first line of what DuckDB said. If it speaks of a rule, use TRY_CAST in it.',
  },
  MG4008: {
    title: 'The data has no rows',
    remedy: 'The file is empty. If that is right, say `rows: { min: 0 }` in the schema.',
  },
  MG4009: {
    title: 'A pattern is no RE2 regular expression',
    remedy: 'RE2 has no look-ahead and no back-references; everything else is written as in other languages.',
  },
  MG4010: {
    title: 'A record or a sheet is too large',
    remedy:
      'A record of a text file may have 2 MiB, its header 1 MiB; an .xlsx file 100 MiB, and 1 GiB unpacked. Keep large values in files of their own, large tables in Parquet.',
  },
  MG4090: {
    title: 'A data set mixes formats',
    remedy: 'Make it files of one format, or data sets of their own.',
  },
} as const satisfies ErrorsOf<'MG4'>
