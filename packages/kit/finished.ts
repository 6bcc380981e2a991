import type { ProjectConfig } from '@mlgate/config'
import { exitCodeOf, type MlgateError, type Result, worstVerdict } from '@mlgate/core'
import { type FailOn, failOnChoices } from './inputs/index.ts'

/** A result as a step left it. */
export interface Walked {
  result: Result
  /** Where its document lies; empty when it could not be written, or read. */
  path: string
  /** Where relative paths in it start. */
  folder: string
  /** Whether a step before this one has told it at the files that it is about. */
  isTold?: boolean
}

/** What a step came to. */
export interface Finished {
  walked: readonly Walked[]
  /** The mildest verdict that turns the step red. */
  failOn: FailOn
  /** The page, for a step that writes one. */
  page?: string
  /** Address of the comment on the pull request, where there is one. */
  commentUrl?: string
  /** Texts of the outputs that the step has in place of those of every step. */
  outputs?: Readonly<Record<string, string>>
  /** What could not be done after all that: told as any mistake, and the step is red. */
  mistake?: MlgateError
  /** What the step says in the summary; nothing when empty. */
  summary: string
  /** The project that the results are of, where there is one: its file says the gates. */
  project?: ProjectConfig
}

/**
 * What turns a step red, by the step's own inputs first, then by the project.
 *
 * @param inputs as the user gave them. @param project undefined where everything was said by inputs.
 */
export function failOnOf(
  inputs: { readonly mode?: 'enforce' | 'report' | undefined; readonly 'fail-on'?: FailOn | undefined },
  project?: Pick<ProjectConfig, 'mode' | 'on-inconclusive'>,
): FailOn {
  if (inputs.mode === 'report') return 'never'
  // What the workflow says counts more than the project's mode, which a pull request can change.
  const isReported = inputs.mode === undefined && project?.mode === 'report'
  if (isReported && inputs['fail-on'] === undefined) return 'never'
  return inputs['fail-on'] ?? (project?.['on-inconclusive'] === 'fail' ? 'inconclusive' : 'fail')
}

/** The strictest of what turned steps red; a result that does not say is of one that a failure turns red. */
export function strictestOf(results: readonly Pick<Result, 'failOn'>[]): FailOn {
  const said = results.map(({ failOn = 'fail' }) => failOn)
  return failOnChoices.find((choice) => said.includes(choice)) ?? 'fail'
}

/**
 * 0, 1 when a gate or check failed, 2 when something could not be decided; 0 for what is milder than `failOn`, and for
 * what a run has no means to judge.
 */
export function stepExitCode(
  results: readonly Pick<Result, 'verdict' | 'notJudged'>[],
  failOn: FailOn,
): 0 | 1 | 2 {
  const judged = results.filter(({ notJudged }) => notJudged === undefined)
  const verdict = worstVerdict(judged.map((result) => result.verdict))
  if (failOn === 'never' || (failOn === 'error' && verdict !== 'error')) return 0
  return exitCodeOf(verdict, {
    mode: 'enforce',
    onInconclusive: failOn === 'inconclusive' ? 'fail' : 'pass',
  })
}
