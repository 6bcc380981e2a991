import * as z from 'zod/mini'
import { missing, unreadable, unset, unusable } from './failure.ts'
import { type About, addressFrom, rangeFrom, readBytes, readJson } from './fetch-http.ts'
import { climbs } from './keys.ts'
import type { FindFiles, RemoteFile, SchemeContext } from './scheme.ts'

const form =
  'mlflow:NAME@ALIAS, mlflow:NAME/VERSION or mlflow:runs/RUN-ID/PATH, with the path of a file behind it where there are several'
const hint =
  'Set MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, to somebody who may read this.'
const mostFolders = 200

const versionSchema = z.object({ version: z.string() })
const aliasSchema = z.object({ model_version: versionSchema })
const uriSchema = z.object({ artifact_uri: z.string() })
const runSchema = z.object({ run: z.object({ info: z.object({ artifact_uri: z.string() }) }) })
const listSchema = z.object({
  files: z.optional(
    z.array(
      z.object({
        path: z.string(),
        is_dir: z.optional(z.boolean()),
        file_size: z.optional(z.union([z.number(), z.string()])),
      }),
    ),
  ),
})

/** A server, and how it is asked. */
interface Server {
  /** Without a slash at its end. */
  base: string
  headers: Record<string, string>
  about: About
  context: SchemeContext
}

/** What is asked for: a version of a model, or artifacts of a run; and a file in it. */
interface Asked {
  uri: string
  /** What documents call it, with the version in place of an alias. */
  name: string
  path: string
}

/**
 * `mlflow:NAME@ALIAS[/PATH]`, `mlflow:NAME/VERSION[/PATH]` and `mlflow:runs/ID/PATH` on the server of
 * MLFLOW_TRACKING_URI. Artifacts that the server keeps elsewhere are brought from there.
 *
 * @param elsewhere finds files by a location of another scheme.
 */
export function findInMlflow(
  elsewhere: (location: string, context: SchemeContext) => Promise<RemoteFile[]>,
): FindFiles {
  return async (address, written, context) => {
    const server = serverFrom(written, context)
    const asked = await resolveAsked(address, written, server)
    const remote = remoteOf(asked, written)
    if (remote !== undefined) return elsewhere(remote, context)
    return findProxied(asked, written, server)
  }
}

function serverFrom(written: string, context: SchemeContext): Server {
  const { environment } = context
  const uri = environment.MLFLOW_TRACKING_URI
  if (!uri) {
    throw unset(
      `${written} is on a server that nobody has named.`,
      'Set MLFLOW_TRACKING_URI to the address of the tracking server.',
    )
  }
  const url = addressFrom('MLFLOW_TRACKING_URI', uri)
  const {
    MLFLOW_TRACKING_TOKEN: token,
    MLFLOW_TRACKING_USERNAME: name,
    MLFLOW_TRACKING_PASSWORD: password,
  } = environment
  const user = name || decodeURIComponent(url.username)
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
    about: { name: written, hint },
    context,
  }
}

async function resolveAsked(address: string, written: string, server: Server): Promise<Asked> {
  const [, run, runPath] = /^(?:\/\/)?runs:?\/([0-9A-Za-z_-]+)\/(.+)$/s.exec(address) ?? []
  if (run !== undefined && runPath !== undefined && !climbs(runPath)) {
    const absent = `the server has no run ${run}`
    const said = await ask(server, 'runs/get', { run_id: run }, runSchema, absent)
    return { uri: said.run.info.artifact_uri, name: `mlflow:runs/${run}`, path: runPath }
  }
  const [, model, alias, number, path = ''] =
    /^(?:\/\/)?([^/:@]+)(?:@([^/]+)|\/(\d+))(?:\/(.+))?$/s.exec(address) ?? []
  if (model === undefined || climbs(path)) throw unreadable(written, form)
  const version = number ?? (await versionOf(model, alias as string, server))
  const absent = `the server has no version ${version} of ${model}`
  const said = await ask(
    server,
    'model-versions/get-download-uri',
    { name: model, version },
    uriSchema,
    absent,
  )
  return { uri: said.artifact_uri, name: `mlflow:${model}/${version}`, path }
}

async function versionOf(model: string, alias: string, server: Server): Promise<string> {
  const absent = `the server has no model ${model} with the alias ${alias}`
  const said = await ask(server, 'registered-models/alias', { name: model, alias }, aliasSchema, absent)
  return said.model_version.version
}

/** A call of the REST API. A missing alias is answered with 400, anything else that is missing with 404. */
async function ask<Schema extends z.ZodMiniType>(
  { base, headers, about, context }: Server,
  route: string,
  parameters: Record<string, string>,
  schema: Schema,
  absent: string,
): Promise<z.output<Schema>> {
  const url = `${base}/api/2.0/mlflow/${route}?${new URLSearchParams(parameters)}`
  const response = await context.ask({ url, headers })
  if (response.status === 400) {
    await response.body?.cancel()
    throw missing(about.name, absent)
  }
  return readJson(response, schema, { ...about, absent })
}

/** Schemes of artifact stores that clients ask themselves. */
const stores: Readonly<Record<string, (uri: URL) => string>> = {
  's3:': ({ host, pathname }) => `s3://${host}${decodeURIComponent(pathname)}`,
  'gs:': ({ host, pathname }) => `gs://${host}${decodeURIComponent(pathname)}`,
  'wasbs:': ({ host, username, pathname }) => `az://${host}/${username}${decodeURIComponent(pathname)}`,
}

/** Where artifacts lie that the server does not hand out itself; undefined where it does. */
function remoteOf({ uri, path }: Asked, written: string): string | undefined {
  const url = URL.parse(uri)
  if (url !== null && /^(?:mlflow-artifacts|https?):$/.test(url.protocol)) return undefined
  const store = url === null ? undefined : stores[url.protocol]
  if (url === null || store === undefined) {
    const what = url === null ? 'a path of its own machine' : `${url.protocol}//`
    throw unusable(written, `the server keeps artifacts at ${what}, which it does not hand out`)
  }
  return `${store(url).replace(/\/$/, '')}/${path === '' ? '*.onnx' : path}`
}

/** Files that the server hands out itself. */
async function findProxied(asked: Asked, written: string, server: Server): Promise<RemoteFile[]> {
  const root = proxiedRoot(asked.uri, written, server)
  const folder = asked.path.split('/').slice(0, -1).join('/')
  const all = await listProxied(root, folder, asked.path === '', server)
  const wanted = asked.path === '' ? onlyModel(all, written) : all.find(({ path }) => path === asked.path)
  if (wanted === undefined) {
    const place = asked.path === '' ? '' : `${asked.name}/`
    throw missing(
      asked.path === '' ? written : place + asked.path,
      'there is no such artifact',
      all.map(({ path }) => place + path),
    )
  }
  const asFile = ({ path, bytes }: Artifact): RemoteFile => ({
    name: `${asked.name}/${path}`,
    // Artifacts can be written over, and the server has no hash of them: they are brought each time.
    version: undefined,
    promised: bytes === undefined ? {} : { bytes },
    open: async (start, signal) => {
      const { base, headers, about, context } = server
      const url = `${base}/api/2.0/mlflow-artifacts/artifacts/${encodePath(`${root}/${path}`)}`
      const response = await context.send({ url, headers: { ...headers, ...rangeFrom(start) } }, signal)
      return readBytes(response, start, { ...about, name: `${asked.name}/${path}` })
    },
  })
  const beside = all.filter(({ path }) => isWeights(wanted.path, path)).map(asFile)
  return [/\.onnx$/i.test(wanted.path) && beside.length > 0 ? { ...asFile(wanted), beside } : asFile(wanted)]
}

interface Artifact {
  /** From the root of the run's or the model's artifacts. */
  path: string
  bytes: number | undefined
}

/** MLflow's own way to save ONNX puts large weights into a file with a made-up name that ends in `.data`. */
function isWeights(model: string, path: string): boolean {
  const folder = (of: string) => of.slice(0, of.lastIndexOf('/') + 1)
  return (
    path !== model &&
    folder(path) === folder(model) &&
    (path.startsWith(`${model}.`) || path.startsWith(`${model}_`) || path.endsWith('.data'))
  )
}

function onlyModel(all: readonly Artifact[], written: string): Artifact {
  const models = all.filter(({ path }) => /\.onnx$/i.test(path))
  const [model, ...others] = models
  if (model !== undefined && others.length === 0) return model
  const names = (models.length === 0 ? all : models).slice(0, 5).map(({ path }) => path)
  throw missing(
    written,
    `it has ${models.length} files that end in .onnx, so the one that is meant has to be named, as in ${written}/PATH; there ${names.length === 0 ? 'is nothing' : `are ${names.join(', ')}`}`,
  )
}

/** The path of artifacts on the server: `mlflow-artifacts:/1/RUN/artifacts` is `1/RUN/artifacts`. */
function proxiedRoot(uri: string, written: string, { base }: Server): string {
  const url = new URL(uri)
  const marker = '/api/2.0/mlflow-artifacts/artifacts/'
  const path =
    url.protocol === 'mlflow-artifacts:'
      ? url.pathname
      : url.href.startsWith(base + marker)
        ? url.pathname.slice(url.pathname.indexOf(marker) + marker.length)
        : undefined
  if (path === undefined) throw unusable(written, 'the server keeps artifacts on another host')
  return decodeURIComponent(path).replace(/^\/+|\/+$/g, '')
}

/** The artifacts of a folder, and of those below it when asked. */
async function listProxied(root: string, start: string, deep: boolean, server: Server): Promise<Artifact[]> {
  const { base, headers, about, context } = server
  const found: Artifact[] = []
  const folders = [start]
  for (let asked = 0; asked < folders.length; asked += 1) {
    if (asked === mostFolders) throw unusable(about.name, `it has more than ${mostFolders} folders`)
    const folder = folders[asked] as string
    const query = new URLSearchParams({ path: [root, folder].filter(Boolean).join('/') })
    const response = await context.ask({
      url: `${base}/api/2.0/mlflow-artifacts/artifacts?${query}`,
      headers,
    })
    const { files = [] } = await readJson(response, listSchema, {
      ...about,
      absent: 'there are no artifacts',
    })
    for (const { path, is_dir: isFolder = false, file_size: size } of files) {
      // A name is a single step: what climbs or jumps is not of this folder.
      if (path === '' || path === '.' || path === '..' || /[/\\]/.test(path))
        throw unusable(about.name, 'its listing has a name that is none')
      const whole = [folder, path].filter(Boolean).join('/')
      if (!isFolder) found.push({ path: whole, bytes: size === undefined ? undefined : Number(size) })
      else if (deep) folders.push(whole)
    }
  }
  return found
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
