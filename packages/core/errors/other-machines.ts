import type { ErrorsOf } from './errors-of.ts'

/** Other machines. */
export const otherMachineErrors = {
  MG8501: {
    title: 'A location on another machine cannot be read',
    remedy: 'The message shows how such a location is written; docs/guide/locations.md has them all.',
  },
  MG8502: {
    title: 'A location on another machine has no such file',
    remedy:
      'Check the spelling: upper and lower case count. A store may say the same to somebody who may not list it.',
  },
  MG8503: {
    title: 'Another machine refuses to hand out a file',
    remedy:
      'Give the job credentials that may read it, the way that the tools of this store take them: docs/guide/locations.md says which.',
  },
  MG8504: {
    title: 'Another machine does not answer',
    remedy: 'Check its address, the network and the proxy of this machine, then run the job again.',
  },
  MG8505: {
    title: 'An answer of another machine cannot be used',
    remedy:
      'A proxy or a sign-in page on the way often answers in its place: check the address that the message names.',
  },
  MG8506: {
    title: 'A file that was brought is not the one that was promised',
    remedy:
      'Nothing of it was kept. It was changed while it was read, or something on the way damages files: run the job again.',
  },
  MG8507: {
    title: 'A location needs a setting that is missing or wrong',
    remedy: 'Set the environment variable that the message names.',
  },
} as const satisfies ErrorsOf<'MG85'>
