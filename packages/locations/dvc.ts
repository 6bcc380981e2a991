import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { parseParameters } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import { readTextFile } from '@mlgate/files'
import { missing, unset, unusable } from '@mlgate/http'
import { parse } from 'ini'
import * as z from 'zod/mini'
import { property } from './failure.ts'
import type { RemoteFile, SchemeContext } from './scheme.ts'

const mostBytes = 2 ** 20
const mostListBytes = 64 * 2 ** 20

const outSchema = z.object({
  md5: z.string().check(z.regex(/^[0-9a-f]{32}(\.dir)?$/)),
  path: z.string(),
  size: z.optional(z.number()),
  /** Absent before DVC 3, whose hashes of text files forget about carriage returns. */
  hash: z.optional(z.string()),
  remote: z.optional(z.string()),
})
type Out = z.output<typeof outSchema>
const listSchema = z.array(
  z.object({ md5: z.string().check(z.regex(/^[0-9a-f]{32}$/)), relpath: z.string() }),
)

/** What DVC tracks at a path: one file, or a folder that has it. */
interface Tracked extends Out {
  /** Path of the file within a tracked folder, with forward slashes; empty for a file of its own. */
  inside: string
}

/** Where DVC keeps bytes: in its cache here, or at a remote. */
interface Keeping {
  root: string
  name: string
  find(location: string, context: SchemeContext): Promise<RemoteFile[]>
}

/**
 * A file that is not there but tracked by DVC, by a `.dvc` file or a `dvc.lock`. Its bytes come from DVC's cache, or else
 * from its remote; they are those whose MD5 is tracked.
 *
 * @param find finds files by a location of another scheme; @param bring brings one, verified, and says where it lies.
 * @returns undefined when DVC does not track it.
 * @throws MlgateError MG8502 when neither cache nor remote has it, MG8507 when the remote is of another kind.
 */
export async function trackedFile(
  path: string,
  { name, workspace }: { name: string; workspace: string },
  { find, bring }: { find: Keeping['find']; bring(file: RemoteFile): Promise<string> },
  context: SchemeContext,
): Promise<RemoteFile | undefined> {
  const tracked = await findTracked(path, workspace)
  if (tracked === undefined) return undefined
  const root = await dvcRoot(path, workspace)
  if (root === undefined)
    throw unset(`${name} is tracked by DVC, but there is no .dvc/config above it.`, 'Run dvc init.')
  const keeping = { root, name, find }
  if (!tracked.md5.endsWith('.dir')) return objectOf(tracked, keeping, context)
  const list = await objectOf(tracked, keeping, context)
  const entries = z.safeParse(listSchema, jsonOf(await readTextFile(await bring(list), mostListBytes)))
  if (!entries.success) throw unusable(name, "DVC's list of its folder is of another form than expected")
  const entry = entries.data.find(({ relpath }) => relpath === tracked.inside)
  if (entry === undefined) throw missing(name, 'it is not in the folder that DVC tracks')
  const { size: _, ...rest } = tracked
  return objectOf({ ...rest, md5: entry.md5 }, keeping, context)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The output that names this file, nearest first: its own `.dvc`, then those of folders and every `dvc.lock` above it. */
async function findTracked(path: string, workspace: string): Promise<Tracked | undefined> {
  for (let place = path; place !== workspace && isBelow(place, workspace); place = dirname(place)) {
    const inside = relative(place, path).split(sep).join('/')
    const own = (await outsOf(`${place}.dvc`)).find((out) => out.path === basename(place))
    if (own !== undefined && own.md5.endsWith('.dir') === (inside !== '')) return { ...own, inside }
    const folder = dirname(place)
    for (const out of await outsOf(join(folder, 'dvc.lock'))) {
      const within = relative(resolve(folder, out.path), path).split(sep).join('/')
      const fits = out.md5.endsWith('.dir')
        ? within !== '' && !within.startsWith('..') && !isAbsolute(within)
        : within === ''
      if (fits) return { ...out, inside: within }
    }
  }
  return undefined
}

/** The outputs that a `.dvc` file or a `dvc.lock` tracks; none where there is no such file. */
async function outsOf(file: string): Promise<Out[]> {
  const found = await stat(file).catch(() => undefined)
  if (found === undefined || !found.isFile()) return []
  const { outs, stages } = parseParameters(await readTextFile(file, mostBytes), file)
  const ofStages = typeof stages === 'object' && stages !== null ? Object.values(stages) : []
  const lists = [{ outs }, ...ofStages].map((each) => (each as { outs?: unknown } | null)?.outs)
  return lists
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .flatMap((out) => {
      const parsed = z.safeParse(outSchema, out)
      return parsed.success ? [parsed.data] : []
    })
}

async function dvcRoot(path: string, workspace: string): Promise<string | undefined> {
  for (let folder = dirname(path); isBelow(folder, workspace); folder = dirname(folder)) {
    if ((await stat(join(folder, '.dvc')).catch(() => undefined))?.isDirectory()) return folder
    if (folder === workspace) break
  }
  return undefined
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return !way.startsWith('..') && !isAbsolute(way)
}

/** The object of this hash: from the cache of DVC, else from the remote. */
async function objectOf(
  out: Tracked,
  { root, name, find }: Keeping,
  context: SchemeContext,
): Promise<RemoteFile> {
  const { md5, size, hash } = out
  const isNew = hash === 'md5'
  const key = `${isNew ? 'files/md5/' : ''}${md5.slice(0, 2)}/${md5.slice(2)}`
  const promised = {
    ...(size === undefined || md5.endsWith('.dir') ? {} : { bytes: size }),
    ...(isNew || md5.endsWith('.dir') ? { md5: md5.replace('.dir', '') } : {}),
  }
  const facts = { name, fileName: basename(name), version: `md5:${md5}` }
  const local = async (file: string): Promise<RemoteFile | undefined> =>
    (await stat(file).catch(() => undefined))?.isFile()
      ? { ...facts, promised, open: async (start) => createReadStream(file, { start }) }
      : undefined
  const cached = await local(join(root, '.dvc', 'cache', ...key.split('/')))
  if (cached !== undefined) return cached

  const remote = await remoteOf(root, out.remote, name)
  if (!remote.includes('://')) {
    const found = await local(join(resolve(join(root, '.dvc'), remote), ...key.split('/')))
    if (found !== undefined) return found
    throw missing(
      name,
      `DVC tracks it as ${md5}, which its remote does not have; was it pushed with dvc push?`,
    )
  }
  const location = `${remote.replace(/^azure:/, 'az:').replace(/\/+$/, '')}/${key}`
  const [stored] = await find(location, context).catch((error: unknown) => {
    if (!(error instanceof MlgateError) || error.code !== 'MG8502') throw error
    throw missing(name, `DVC tracks it as ${md5}, and there is no ${location}; was it pushed with dvc push?`)
  })
  if (stored === undefined) throw missing(name, `DVC tracks it as ${md5}, which its remote does not have`)
  return { ...facts, promised: { ...stored.promised, ...promised }, open: stored.open }
}

/** The address of a remote: what `.dvc/config` says, and `.dvc/config.local`, which is not in git, over it. */
async function remoteOf(root: string, named: string | undefined, name: string): Promise<string> {
  const settings: unknown[] = await Promise.all(
    ['config', 'config.local'].map(async (file) =>
      parse(await readTextFile(join(root, '.dvc', file), mostBytes).catch(() => '')),
    ),
  )
  // The parser makes sections of sections where a name has a dot.
  const steps = (section: string, key: string) => [...section.split('.'), key]
  const read = (section: string, key: string) =>
    settings
      .map((each) => steps(section, key).reduce(property, each))
      .findLast((value) => typeof value === 'string')
  const remote = named ?? read('core', 'remote')
  if (remote === undefined) {
    throw unset(
      `${name} is tracked by DVC and not here, and DVC has no remote.`,
      'Run dvc pull, or name one with dvc remote add --default.',
    )
  }
  const url = read(`remote "${remote}"`, 'url')
  const scheme = /^([a-z][a-z0-9+]*):\/\//i.exec(url ?? '')?.[1]
  if (url !== undefined && (scheme === undefined || /^(s3|gs|azure|az)$/.test(scheme))) return url
  const what = url === undefined ? 'has no address' : `is at ${scheme}://`
  throw unset(
    `${name} is tracked by DVC, and its remote ${remote} ${what}.`,
    'Followed are remotes at s3://, gs://, azure:// and in folders. For others, run dvc pull before this step.',
  )
}
