import { MlgateError } from '@mlgate/core'
import { systemCode } from './failure.ts'
import { type GitFolder, gitText } from './git-command.ts'

/** What is asked for, in words, and a folder in the work tree of the repository that is asked. */
export interface GitPlace extends GitFolder {
  /** Subject of the messages: a location, or words such as `The history of metrics.json`. */
  location: string
}

/** What a git command prints. @throws MlgateError MG1007 when git cannot be started or prints without end. */
export async function askGit(options: GitPlace, command: string[]): ReturnType<typeof gitText> {
  return gitText(options, command).catch((cause: unknown) => {
    const missing = systemCode(cause) === 'ENOENT'
    throw gitFailure(options, missing ? 'git is not installed, or not on PATH' : 'git failed', cause)
  })
}

/** What git wrote to standard error, for people. */
export function explainGitFailure(errors: string, options: GitPlace): MlgateError {
  if (/not a git repository/i.test(errors)) {
    return gitFailure(options, `${options.folder} is not in a git repository`, errors)
  }
  if (/dubious ownership/i.test(errors)) {
    const hint = `If you trust it, run git config --global --add safe.directory ${options.folder}`
    return gitFailure(options, 'git refuses a repository that belongs to another user', errors, hint)
  }
  const last =
    errors
      .trim()
      .split('\n')
      .at(-1)
      ?.replace(/^(fatal|error): /, '') ?? ''
  return gitFailure(options, last === '' ? 'git took too long or died' : `git says: ${last}`, errors)
}

/** MG1007 with its reason. */
export function gitFailure(
  { location }: GitPlace,
  reason: string,
  cause?: unknown,
  hint?: string,
): MlgateError {
  return new MlgateError(
    {
      code: 'MG1007',
      message: `${location} cannot be read: ${reason}.`,
      ...(hint === undefined ? {} : { hint }),
    },
    { cause },
  )
}
