import { type ServeConfig, serverFaults, type TimedUrl } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import type { BenchmarkRequest } from './benchmark-request.ts'
import type { OptionName } from './beside-name.ts'

/** What a request says of a server. */
export interface ServerRequest {
  url?: TimedUrl | undefined
  /** What is compared with: a server that runs already. */
  baseUrl?: TimedUrl | undefined
  /** What starts the server, and what it is compared with. */
  serve?: ServeConfig | undefined
  baseServe?: ServeConfig | undefined
  /** Requests under way at once. */
  concurrency?: number | undefined
}

/** What mlgate.yml says of a server. */
export const serverKeys = [
  'url',
  'baseUrl',
  'serve',
  'baseServe',
  'concurrency',
] as const satisfies readonly (keyof ServerRequest)[]

/** @throws MlgateError MG9003 when what is said of a server contradicts itself, or has no effect. */
export function refuseServerFaults(request: BenchmarkRequest, optionName: OptionName): void {
  const { url, baseUrl, serve, baseServe, baseCommand, gates = {}, model, baseModel } = request
  const said = {
    ...request,
    'base-url': baseUrl,
    'base-serve': baseServe,
    'base-command': baseCommand,
    gates,
  }
  const [first] = serverFaults(said, optionName)
  const idle =
    first === undefined && url !== undefined
      ? idleBeside({ serve, baseUrl, baseServe }, model, baseModel)
      : []
  const message =
    first?.message ??
    (idle.length === 0
      ? undefined
      : `${idle.map(optionName).join(', ')} would have no effect beside ${optionName('url')}.`)
  if (message === undefined) return
  throw new MlgateError({ code: 'MG9003', message, hint: 'Leave out what has no meaning here.' })
}

/** A base model is for a command that names the file of its own. */
function idleBeside(
  { serve, baseUrl, baseServe }: ServerRequest,
  model: string | undefined,
  baseModel: string | undefined,
): string[] {
  const takesModel = serve?.model !== undefined && baseUrl === undefined && baseServe === undefined
  return [
    ...(model === undefined ? [] : ['model']),
    ...(baseModel === undefined || takesModel || baseModel === 'none' ? [] : ['baseModel']),
  ]
}
