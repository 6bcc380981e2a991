import type { ErrorsOf } from './errors-of.ts'

/** Child processes and native packages. */
export const processErrors = {
  MG3001: {
    title: 'A job made no progress',
    remedy:
      'It was ended. Raise stall-timeout if the step is known to be slow; otherwise the data or model may have no end.',
  },
  MG3002: {
    title: 'A job ran past its deadline',
    remedy: 'It was ended. Raise timeout, or give it less to do.',
  },
  MG3003: {
    title: 'A job ran out of memory',
    remedy: 'Raise memory above the limit that the message names, or give the job less to hold at once.',
  },
  MG3004: {
    title: 'A job died',
    remedy:
      'The signal or exit code says how; a parser or runtime probably crashed on this file. Try the file elsewhere, and run with --debug for what the process last wrote.',
  },
  MG3005: {
    title: 'A job answered with nonsense or with too much',
    remedy: 'Its answer was thrown away. Run with --debug, and report it if the file is sound.',
  },
  MG3006: { title: 'A job was cancelled', remedy: 'It was ended on request; run it again.' },
  MG3007: {
    title: 'A bug in mlgate',
    remedy: 'Please report it with the output of the same command with --debug.',
  },
  MG3008: {
    title: 'A child process cannot be started',
    remedy:
      'Check the limits on processes and memory of this machine, and that its temporary folder is writable.',
  },
  MG3101: {
    title: 'A native package has no files for this platform',
    remedy:
      'Run the step on a platform that the message lists: GitHub-hosted Linux and Windows runners, or macOS on Apple silicon.',
  },
  MG3102: {
    title: 'The registry does not have a native package',
    remedy:
      'Let the registry that npm is configured for mirror it, or unpack it elsewhere and name the folder in native-packages.',
  },
  MG3103: {
    title: 'The registry refuses to hand out a native package',
    remedy:
      'Give npm a token for this registry, as actions/setup-node does with registry-url and NODE_AUTH_TOKEN.',
  },
  MG3104: {
    title: 'A downloaded native package is not what was published',
    remedy:
      'Nothing of it was kept. A registry or proxy on the way changes or damages packages: look there, or name a folder in native-packages.',
  },
  MG3105: {
    title: 'The registry of native packages cannot be reached',
    remedy:
      "Check npm's registry, proxy and cafile settings and the network of the runner, or name a folder in native-packages.",
  },
  MG3106: {
    title: 'Native packages cannot be stored',
    remedy: 'Check the free space and the permissions of the folder that the message names.',
  },
  MG3107: {
    title: 'A setting of npm cannot be used',
    remedy: 'Mend it in the environment or in the .npmrc of the user or the machine; the message names it.',
  },
} as const satisfies ErrorsOf<'MG3'>
