import { MlgateError, type Result } from '@mlgate/core'
import type { Runner } from './runner.ts'
import type { KitInputs } from './step.ts'
import { notJudgedResult } from './unfinished.ts'

/**
 * What a step comes to without the variables that it cannot do without: nothing is judged where a pull request comes
 * from a fork, whose runs have no secrets.
 *
 * @param inputs of the step; its names of results are those that it would have measured.
 * @returns undefined where all variables are there.
 * @throws MlgateError MG9101 for a name that no variable has, MG9107 where a variable is missing in any other run.
 */
export function notJudgedHere(
  step: string,
  inputs: Pick<KitInputs, 'skip-without'> & { readonly name?: string | readonly string[] | undefined },
  { runner, leg, environment }: { runner: Runner; leg: Result['leg']; environment: NodeJS.ProcessEnv },
): Result[] | undefined {
  const needed = inputs['skip-without'] ?? []
  const wrong = needed.find((variable) => !/^[A-Za-z_]\w*$/.test(variable))
  if (wrong !== undefined) {
    throw new MlgateError({
      code: 'MG9101',
      message: `The input "skip-without" has to be names of environment variables; it has ${JSON.stringify(wrong)}.`,
      hint: 'Name the variable, not its value: `skip-without: DATA_KEY` beside `env: { DATA_KEY: … }`.',
    })
  }
  const missing = needed.filter((variable) => !environment[variable])
  if (missing.length === 0) return undefined
  const words = `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'}`
  if (runner.event.isFork !== true) {
    throw new MlgateError({
      code: 'MG9107',
      message: `${words} not there, and this run is not for a pull request from a fork.`,
      hint: `Hand it to the step: env: { ${missing[0]}: \${{ secrets.${missing[0]} }} }, and check that the secret exists.`,
    })
  }
  const reason = `${words} not available to this run (pull requests from forks have no secrets)`
  const about = { run: runner.run, head: runner.event.head, ...(leg == null ? {} : { leg }) }
  const names = [inputs.name ?? []].flat()
  return (names.length === 0 ? [step] : names).map((name) => notJudgedResult(name, { step, reason }, about))
}
