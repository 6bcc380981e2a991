import type { ErrorsOf } from './errors-of.ts'

/** The model registry. */
export const registryErrors = {
  MG6501: {
    title: 'No such model or version is registered',
    remedy: 'mlgate model list shows what is; a clone may lack tags, which git fetch --tags brings.',
  },
  MG6510: {
    title: 'A version is registered already, with other files',
    remedy: 'What is published never changes: register the model as another version.',
  },
  MG6511: {
    title: 'The tag of a version is on another commit',
    remedy:
      'Tags are never moved: register the model as another version, or check out the commit of the tag.',
  },
  MG6512: {
    title: 'Rules of the repository block a tag',
    remedy: 'Let the token past the rule that protects tags, or register from where the rule allows it.',
  },
  MG6513: {
    title: 'A release cannot hold so many or such large files',
    remedy:
      'Pack small files into an archive; larger parts than 2 GiB are split, unless a limit of yours says otherwise.',
  },
  MG6514: {
    title: 'What a release holds is not what was sent',
    remedy: 'It was not published. Run the step again: what is whole is kept, the rest is sent anew.',
  },
  MG6515: {
    title: 'What was fetched is not what the version holds',
    remedy: 'Nothing was handed on. Fetch again; when it stays, somebody changed the release.',
  },
  MG6516: {
    title: 'A version does not meet what its stage asks for',
    remedy:
      'Register a version that does, or change what the stage asks for in mlgate.yml on the default branch.',
  },
  MG6517: {
    title: 'A model cannot be registered as it is',
    remedy: 'The message says what is missing: its files, a result that was judged, or a version.',
  },
  MG6518: {
    title: 'A manifest cannot be read',
    remedy: 'It is of a newer mlgate, or was changed; nothing was done with it.',
  },
  MG6519: {
    title: 'There is no attestation that can be trusted',
    remedy:
      'Register the model in a workflow with id-token: write and attestations: write, or do not ask for one.',
  },
  MG6520: {
    title: 'A stage has nothing to return to',
    remedy: 'mlgate model show tells what it was on before; promote a version by its name.',
  },
  MG6521: {
    title: 'A stage was changed by somebody else at the same moment',
    remedy: 'The message says what it is on now. Look whether that is right, and run the step again if not.',
  },
  MG6522: {
    title: 'A stage or a version cannot be changed that way',
    remedy:
      'The message says why. Stages are words as production or canary-eu; what serves is not deprecated.',
  },
  MG6523: {
    title: 'A version cannot be measured again',
    remedy:
      'The message says what is missing: its commit, the data that it was measured on, a model that can be run, or a training.',
  },
  MG6530: {
    title: 'A mirror cannot show a version',
    remedy:
      'The version is published all the same. Mend what the message names, then run mlgate model mirror.',
  },
  MG6531: {
    title: 'A registry cannot be imported',
    remedy: 'Nothing was registered. The message says what is missing there, or is not what it should be.',
  },
} as const satisfies ErrorsOf<'MG65'>
