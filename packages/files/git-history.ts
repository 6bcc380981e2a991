import type { Readable } from 'node:stream'
import { runGit } from './git-command.ts'
import { askGit, explainGitFailure, type GitPlace, gitFailure } from './git-failure.ts'

/** A plain file of a commit. */
export interface CommittedFile {
  path: string
  /** The blob's id. */
  id: string
  bytes: number
}

/** The first of several refs that the clone has, or undefined when it has none of them. */
export async function findCommit(
  place: GitPlace,
  refs: readonly string[],
): Promise<{ ref: string; commit: string } | undefined> {
  for (const ref of refs) {
    if (ref.startsWith('-') || /[\p{Cc} ]/u.test(ref)) continue
    const command = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
    const { code, text, errors } = await askGit(place, command)
    if (code === 0) return { ref, commit: text.trim() }
    if (errors !== '') throw explainGitFailure(errors, place)
  }
  return undefined
}

/** The plain files of a commit, or those below a folder of it. @throws MlgateError MG1007. */
export async function listCommitted(
  place: GitPlace,
  commit: string,
  folder?: string,
): Promise<CommittedFile[]> {
  const within = folder === undefined ? [] : ['--', `${folder}/`]
  const command = ['ls-tree', '-r', '-z', '-l', '--full-tree', commit, ...within]
  const { code, text, errors } = await askGit(place, command)
  if (code !== 0) throw explainGitFailure(errors, place)
  return text.split('\0').flatMap((line) => {
    const [, id, bytes, path] = /^100\d+ blob (\w+) +(\d+)\t(.*)$/s.exec(line) ?? []
    return id === undefined || path === undefined ? [] : [{ id, bytes: Number(bytes), path }]
  })
}

/** An entry of a commit that is no folder: a file, a symbolic link or a submodule. */
export interface CommittedEntry {
  path: string
  /** As git writes it: `100644` and `100755` are files, `120000` a link, `160000` a submodule. */
  mode: string
  /** Of the blob, or of the commit that a submodule stands at. */
  id: string
}

/** All that a commit holds, links and submodules included. @throws MlgateError MG1007. */
export async function listEntries(place: GitPlace, commit: string): Promise<CommittedEntry[]> {
  const { code, text, errors } = await askGit(place, ['ls-tree', '-r', '-z', '--full-tree', commit])
  if (code !== 0) throw explainGitFailure(errors, place)
  return text.split('\0').flatMap((line) => {
    const [, mode, id, path] = /^(\d{6}) \w+ (\w+)\t(.*)$/s.exec(line) ?? []
    return mode === undefined || id === undefined || path === undefined ? [] : [{ mode, id, path }]
  })
}

/** The commits that tags of the clone are on. @throws MlgateError MG1007. */
export async function taggedCommits(place: GitPlace): Promise<Set<string>> {
  const command = ['for-each-ref', '--format=%(objectname) %(*objectname)', 'refs/tags']
  const { code, text, errors } = await askGit(place, command)
  if (code !== 0) throw explainGitFailure(errors, place)
  return new Set(text.split(/\s+/).filter((id) => id !== ''))
}

/** A tag, the commit that it leads to, and who made it when: its tagger, or else who made the commit. */
export interface GitTag {
  name: string
  commit: string
  /** ISO 8601. */
  date: string
  who: string
  /** Of an annotated tag; empty otherwise. */
  message: string
}

/** The tags of the clone that lead to commits, in the order of their names. @throws MlgateError MG1007. */
export async function readTags(place: GitPlace): Promise<GitTag[]> {
  const fields = [
    '%(refname:strip=2)',
    '%(objecttype)',
    '%(objectname)',
    '%(*objecttype)',
    '%(*objectname)',
    '%(creatordate:iso-strict)',
    '%(taggername)',
    '%(committername)',
    '%(contents)',
  ]
  // No message holds a NUL.
  const command = ['for-each-ref', `--format=${fields.join('%00')}%00%00`, 'refs/tags']
  const { code, text, errors } = await askGit(place, command)
  if (code !== 0) throw explainGitFailure(errors, place)
  return text.split('\0\0\n').flatMap((entry): GitTag[] => {
    const [
      name = '',
      type,
      id = '',
      targetType,
      target = '',
      date = '',
      tagger,
      committer = '',
      contents = '',
    ] = entry.split('\0')
    const commit = type === 'commit' ? id : targetType === 'commit' ? target : ''
    const message = type === 'tag' ? contents : ''
    return commit === '' ? [] : [{ name, commit, date, who: tagger || committer, message }]
  })
}

/** The bytes of a blob. @throws MlgateError MG1007, also when it holds more than `mostBytes`. */
export async function readBlob(place: GitPlace, id: string, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  const take = async (output: Readable) => {
    for await (const chunk of output) {
      bytes += (chunk as Buffer).length
      if (bytes > mostBytes) throw gitFailure(place, `a file has more than ${mostBytes} bytes`)
      chunks.push(chunk as Buffer)
    }
  }
  const { code, errors } = await runGit(place, ['cat-file', 'blob', id], take)
  if (code !== 0) throw explainGitFailure(errors, place)
  return Buffer.concat(chunks)
}

/** More versions than this are read by nobody; the newest count. */
const mostVersions = 5000

/** The state of a file at a commit that changed it. */
export interface FileVersion {
  commit: string
  /** When it was committed, ISO 8601. */
  date: string
  /** The blob's id. */
  id: string
}

/**
 * The versions of a file along the first parents of what is checked out, the oldest first: what main was, not what
 * branches tried on the way.
 *
 * @param path from the folder of `place`.
 * @throws MlgateError MG1007 when there is no repository.
 */
export async function fileVersions(place: GitPlace, path: string): Promise<FileVersion[]> {
  const { code, text, errors } = await askGit(place, [
    'log',
    `--max-count=${mostVersions}`,
    '--first-parent',
    '--diff-merges=first-parent',
    '--no-renames',
    '--no-abbrev',
    '--raw',
    '--format=%H %cI',
    'HEAD',
    '--',
    path,
  ])
  if (code !== 0) throw explainGitFailure(errors, place)
  const versions: FileVersion[] = []
  let header: [commit: string, date: string] | undefined
  for (const line of text.split('\n')) {
    const [, commit, date] = /^([0-9a-f]{40,64}) (\S+)$/.exec(line) ?? []
    if (commit !== undefined && date !== undefined) header = [commit, date]
    const [, id] = /^:\d+ 100\d+ \w+ (\w+) [AMT]\t/.exec(line) ?? []
    if (id === undefined || header === undefined) continue
    versions.push({ commit: header[0], date: header[1], id })
  }
  return versions.reverse()
}

/**
 * The commit at which what is checked out left another one.
 *
 * @throws MlgateError MG1007 when there is no such ref, or the clone is too shallow to know.
 */
export async function sharedCommit(place: GitPlace, ref: string): Promise<string> {
  const other = await findCommit(place, [ref])
  if (other === undefined) throw gitFailure(place, 'there is no such ref in this clone')
  const shared = await askGit(place, ['merge-base', other.commit, 'HEAD'])
  const commit = shared.text.trim().split('\n')[0] ?? ''
  if (shared.code === 0 && commit !== '') return commit
  const hint = 'Fetch more of the history: fetch-depth: 0 at actions/checkout, or git fetch --unshallow.'
  throw gitFailure(place, 'this clone has no commit that both share', shared.errors, hint)
}

/**
 * The files that differ between what is checked out and where it left another commit; of a renamed one both names.
 * Paths start at the root of the repository. Only what is committed counts.
 *
 * @throws MlgateError MG1007 when the clone is too shallow to know where that was.
 */
export async function changedFiles(place: GitPlace, base: string): Promise<string[]> {
  const commit = await sharedCommit(place, base)
  const command = ['diff-tree', '-r', '-z', '--name-only', '--no-renames', commit, 'HEAD']
  const { code, text, errors } = await askGit(place, command)
  if (code !== 0) throw explainGitFailure(errors, place)
  return text.split('\0').filter((path) => path !== '')
}

/** The root of the work tree around a folder, with forward slashes. @throws MlgateError MG1007. */
export async function repositoryRoot(place: GitPlace): Promise<string> {
  const { code, text, errors } = await askGit(place, ['rev-parse', '--show-toplevel'])
  if (code !== 0) throw explainGitFailure(errors, place)
  return text.replace(/\r?\n$/, '')
}

/** The way from the root of the repository to a folder: `models/signs`, empty for the root. @throws MlgateError MG1007. */
export async function folderInRepository(place: GitPlace): Promise<string> {
  const { code, text, errors } = await askGit(place, ['rev-parse', '--show-prefix'])
  if (code !== 0) throw explainGitFailure(errors, place)
  return text.replace(/\/?\r?\n$/, '')
}

/** The address of a remote as it is configured, undefined where there is none. Nothing is sent there. */
export async function remoteAddress(place: GitPlace, remote: string): Promise<string | undefined> {
  const { code, text } = await askGit(place, ['config', '--get', `remote.${remote}.url`])
  return code === 0 ? text.trim() : undefined
}
