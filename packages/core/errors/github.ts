import type { ErrorsOf } from './errors-of.ts'

/** GitHub. */
export const gitHubErrors = {
  MG8001: {
    title: 'GitHub refuses a request: a permission is missing',
    remedy:
      'Add the line of `permissions:` that the hint names to the workflow or job. Runs of pull requests from forks and of Dependabot get a token that can only read.',
  },
  MG8002: {
    title: 'GitHub does not accept the token',
    remedy: 'Use the token of the run, or one of your own that has not expired and is for this server.',
  },
  MG8003: {
    title: 'GitHub does not have what was asked for',
    remedy:
      'Check that it exists in this repository. In a private repository GitHub says the same to a token that may not read it.',
  },
  MG8004: {
    title: 'GitHub no longer has what was asked for',
    remedy: 'Artifacts expire (90 days by default): run the workflow that made it again.',
  },
  MG8005: {
    title: 'The rate limit of GitHub is used up',
    remedy:
      'Run the job again after the time that the message names. Many jobs at once share one limit: 1,000 requests an hour and repository.',
  },
  MG8006: {
    title: 'GitHub does not answer',
    remedy: "Check githubstatus.com, and the runner's network and proxy; then run the job again.",
  },
  MG8007: {
    title: 'An answer of GitHub cannot be used',
    remedy:
      'A proxy or sign-in page on the way often answers in its place: check GITHUB_API_URL and the proxy settings of the runner.',
  },
  MG8008: {
    title: 'GitHub refuses a request',
    remedy: 'The message ends with what GitHub said about it.',
  },
  MG8009: {
    title: 'GitHub cannot do something as things stand',
    remedy: 'Somebody else changed the same thing, or the repository has no commit yet. Run the job again.',
  },
  MG8010: {
    title: 'It is unknown whether GitHub did what it was asked',
    remedy: 'Nothing was repeated, because that could do it twice. Run the job again: it looks first.',
  },
  MG8011: {
    title: 'GitHub has more than is read',
    remedy: 'What is read from GitHub is bounded. Remove what is no longer needed there.',
  },
  MG8012: {
    title: 'A file in Git LFS cannot be brought',
    remedy:
      'Check that the object was pushed (git lfs push), and that the repository has LFS bandwidth left.',
  },
  MG8013: {
    title: 'There is no way to GitHub',
    remedy:
      'Run inside of a workflow, or set GITHUB_REPOSITORY and a token; GITHUB_API_URL and GITHUB_SERVER_URL for GitHub Enterprise Server.',
  },
} as const satisfies ErrorsOf<'MG80'>
