import { addressFrom, unset, type WireRequest } from '@mlgate/http'

type Request = Pick<WireRequest, 'url' | 'headers'> & Partial<Pick<WireRequest, 'method' | 'body'>>

/** How requests are sent; `askPatiently` and `sendTo` of `http` are meant. */
export interface Wire {
  /** Sends what changes nothing, again after what may pass. */
  ask(request: Request): Promise<Response>
  /** Sends once. */
  send(request: Request, signal: AbortSignal): Promise<Response>
  /** Ends everything. */
  signal: AbortSignal
}

/** A tracking server of MLflow, and how it is asked. */
export interface MlflowServer {
  /** Address without a slash at its end; whatever path it has stays before the API's own. */
  base: string
  headers: Readonly<Record<string, string>>
  /** What is asked for, and where credentials are taken from: for messages. */
  about: { name: string; hint: string }
  wire: Wire
}

const hint =
  'Set MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, to somebody who may do this.'

/**
 * The server of MLFLOW_TRACKING_URI, with the credentials that MLflow's own clients read. The same API is served below
 * other paths, by GitLab at `/api/v4/projects/ID/ml/mlflow`.
 *
 * @param name what is asked for, for messages.
 * @throws MlgateError MG8507 when no server is named.
 */
export function mlflowServer(environment: NodeJS.ProcessEnv, name: string, wire: Wire): MlflowServer {
  const uri = environment.MLFLOW_TRACKING_URI
  if (!uri) {
    throw unset(
      `${name} is on a server that nobody has named.`,
      'Set MLFLOW_TRACKING_URI to the address of the tracking server.',
    )
  }
  const url = addressFrom('MLFLOW_TRACKING_URI', uri)
  const {
    MLFLOW_TRACKING_TOKEN: token,
    MLFLOW_TRACKING_USERNAME: userName,
    MLFLOW_TRACKING_PASSWORD: password,
  } = environment
  const user = userName || decodeURIComponent(url.username)
  const secret = password || decodeURIComponent(url.password)
  const authorization = token
    ? `Bearer ${token}`
    : user === ''
      ? undefined
      : `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`
  url.username = ''
  url.password = ''
  return {
    base: url.href.replace(/\/$/, ''),
    headers: authorization === undefined ? {} : { authorization },
    about: { name, hint },
    wire,
  }
}
