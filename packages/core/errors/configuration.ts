import type { ErrorsOf } from './errors-of.ts'

/** Configuration. */
export const configurationErrors = {
  MG2001: {
    title: 'A file is not YAML',
    remedy:
      'Mend the place that the message names. Most often it is a missing quote or bracket, or a tab in the indentation.',
  },
  MG2002: {
    title: 'A YAML file is too large, too deep or too entangled',
    remedy:
      'Files are bounded so that a made-up one cannot exhaust the reader. Split it, or write out what its aliases repeat.',
  },
  MG2003: {
    title: 'A key stands twice in one mapping',
    remedy: 'Only one of them can count: remove the other.',
  },
  MG2004: {
    title: 'A key is not allowed',
    remedy: 'Keys are plain names. Merge keys (<<) are not part of YAML 1.2: write the keys out.',
  },
  MG2005: {
    title: 'A YAML file holds several documents',
    remedy: 'Keep one document a file: remove what follows the line "---".',
  },
  MG2006: {
    title: 'There is no mlgate.yml, or more than one',
    remedy: 'Write one at the top of the repository; docs/reference/configuration.md lists its keys.',
  },
  MG2101: {
    title: 'A key is unknown',
    remedy:
      'Check its spelling and its indentation; the message lists the keys that are known at this place.',
  },
  MG2102: { title: 'A value is not what is expected', remedy: 'Write what the message asks for.' },
  MG2103: {
    title: 'A key is missing',
    remedy: 'Add it; docs/reference/configuration.md says what it means.',
  },
  MG2104: {
    title: 'A name refers to nothing',
    remedy: 'Check its spelling: the message lists what there is to refer to.',
  },
  MG2105: {
    title: 'A key is not supported yet',
    remedy:
      'The key is no mistake, but this version does nothing with it, and will not pretend to. Remove it or upgrade mlgate.',
  },
  MG2106: {
    title: 'YAML split a metric at its comma',
    remedy: 'Put a metric with several parameters in quotes, or write it as a mapping.',
  },
  MG2107: {
    title: 'Two keys contradict each other',
    remedy: 'Change or remove one of them; the message says why they cannot both hold.',
  },
} as const satisfies ErrorsOf<'MG2'>
