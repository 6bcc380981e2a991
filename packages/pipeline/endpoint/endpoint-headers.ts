import { type EndpointConfig, environmentReference } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'

/** The headers of an endpoint, and the secrets that went into them. */
export interface FilledHeaders {
  headers: Record<string, string>
  secrets: string[]
}

/** Variables that are the runner's own, whatever names them: they open more than an endpoint. */
const ofRunner = /^(?:ACTIONS_|GITHUB_|INPUT_|RUNNER_|MLGATE_)/i

/**
 * Fills in the variables that headers name.
 *
 * @throws MlgateError MG9002 when a variable is not set, or holds what no header can.
 */
export function filledHeaders(
  { headers, model }: Pick<EndpointConfig, 'headers' | 'model'>,
  environment: NodeJS.ProcessEnv,
): FilledHeaders {
  const secrets: string[] = []
  const secretOf = (name: string): string => {
    const value = ofRunner.test(name) ? undefined : environment[name]?.trim()
    if (value === undefined || value === '' || !/^[\x20-\x7e]+$/.test(value)) {
      throw new MlgateError({
        code: 'MG9002',
        message: ofRunner.test(name)
          ? `The headers of ${model} name ${name}, which is the runner's own.`
          : `The headers of ${model} name the environment variable ${name}, which is not set, or no single line of ASCII.`,
        hint:
          'Give it to the step, under a name of your own: env: { SIGNS_TOKEN: $' +
          '{{ secrets.SIGNS_TOKEN }} }.',
      })
    }
    secrets.push(value)
    return value
  }
  const filled = Object.entries(headers).map(([name, text]) => [
    name,
    text.replace(environmentReference, (_, before: string, variable: string) => before + secretOf(variable)),
  ])
  return { headers: Object.fromEntries(filled), secrets }
}
