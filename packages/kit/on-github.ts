import type { Result } from '@mlgate/core'
import { acceptor } from './acceptance.ts'
import { collectShared } from './collect.ts'
import { answerPullRequest } from './comment.ts'
import type { GitHubAccess } from './github-access.ts'
import { markCommit } from './mark-commit.ts'
import { uploadPage } from './page-artifact.ts'
import type { Runner } from './runner.ts'
import { warn } from './say.ts'
import type { Deps } from './step.ts'

/** What a step says to GitHub, and asks it, about its results. */
export type OnGitHub = Pick<Deps, 'comment' | 'accept' | 'markCommit' | 'uploadPage' | 'collectShared'>

/** How a step speaks with GitHub; nothing of it is loaded before there is something to say. */
export function onGitHub(
  inputs: { readonly 'accept-label'?: string | undefined },
  runner: Runner,
  leg: Result['leg'],
  access: GitHubAccess,
): OnGitHub {
  const context = { ...access, event: runner.event, workspace: runner.workspace, warn }
  return {
    comment: (walked, request) =>
      answerPullRequest(
        walked.map(({ result }) => result),
        request,
        context,
      ),
    accept: acceptor({ ...context, label: inputs['accept-label'] }),
    markCommit: (walked, marks) => markCommit(walked, marks, context),
    uploadPage: (path) => uploadPage(path, { ...context, leg }),
    collectShared: () => collectShared(access, runner),
  }
}
