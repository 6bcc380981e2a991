import { missing, unusable } from '@mlgate/http'
import {
  type Artifact,
  find,
  listArtifacts,
  type MlflowServer,
  mlflowServer,
  openArtifact,
  proxiedRoot,
  type Question,
} from '@mlgate/platforms/mlflow'
import * as z from 'zod/mini'
import { unreadable } from './failure.ts'
import { climbs } from './keys.ts'
import type { FindFiles, RemoteFile, SchemeContext } from './scheme.ts'

const form =
  'mlflow:NAME@ALIAS, mlflow:NAME/VERSION or mlflow:runs/RUN-ID/PATH, with the path of a file behind it where there are several'

const versionSchema = z.object({ version: z.string() })
const aliasSchema = z.object({ model_version: versionSchema })
const uriSchema = z.object({ artifact_uri: z.string() })
const runSchema = z.object({ run: z.object({ info: z.object({ artifact_uri: z.string() }) }) })

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
    const server = mlflowServer(context.environment, written, context)
    const asked = await resolveAsked(address, written, server)
    const remote = remoteOf(asked, written)
    if (remote !== undefined) return elsewhere(remote, context)
    return findProxied(asked, written, server)
  }
}

async function resolveAsked(address: string, written: string, server: MlflowServer): Promise<Asked> {
  const [, run, runPath] = /^(?:\/\/)?runs:?\/([0-9A-Za-z_-]+)\/(.+)$/s.exec(address) ?? []
  if (run !== undefined && runPath !== undefined && !climbs(runPath)) {
    const absent = `the server has no run ${run}`
    const question = { route: 'runs/get', parameters: { run_id: run }, schema: runSchema }
    const said = await ask(server, question, absent)
    return { uri: said.run.info.artifact_uri, name: `mlflow:runs/${run}`, path: runPath }
  }
  const [, model, alias, number, path = ''] =
    /^(?:\/\/)?([^/:@]+)(?:@([^/]+)|\/(\d+))(?:\/(.+))?$/s.exec(address) ?? []
  if (model === undefined || climbs(path)) throw unreadable(written, form)
  const version = number ?? (await versionOf(model, alias as string, server))
  const absent = `the server has no version ${version} of ${model}`
  const parameters = { name: model, version }
  const question = { route: 'model-versions/get-download-uri', parameters, schema: uriSchema }
  const said = await ask(server, question, absent)
  return { uri: said.artifact_uri, name: `mlflow:${model}/${version}`, path }
}

async function versionOf(model: string, alias: string, server: MlflowServer): Promise<string> {
  const absent = `the server has no model ${model} with the alias ${alias}`
  const question = {
    route: 'registered-models/alias',
    parameters: { name: model, alias },
    schema: aliasSchema,
  }
  const said = await ask(server, question, absent)
  return said.model_version.version
}

/** @throws MlgateError MG8502 with the words of `absent` when it is not there. */
async function ask<Schema extends z.ZodMiniType>(
  server: MlflowServer,
  question: Question<Schema>,
  absent: string,
): Promise<z.output<Schema>> {
  const said = await find(server, question)
  if (said === null) throw missing(server.about.name, absent)
  return said
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
async function findProxied(asked: Asked, written: string, server: MlflowServer): Promise<RemoteFile[]> {
  const root = proxiedRoot(asked.uri, server)
  if (root === null) throw unusable(written, 'the server keeps artifacts on another host')
  const folder = asked.path.split('/').slice(0, -1).join('/')
  const all = await listArtifacts(server, root, folder, asked.path === '')
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
    open: (start, signal) =>
      openArtifact(server, `${root}/${path}`, { start, signal, name: `${asked.name}/${path}` }),
  })
  const beside = all.filter(({ path }) => isWeights(wanted.path, path)).map(asFile)
  return [/\.onnx$/i.test(wanted.path) && beside.length > 0 ? { ...asFile(wanted), beside } : asFile(wanted)]
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
