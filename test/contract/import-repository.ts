import { execFileSync } from 'node:child_process'
import type { GitObject, Person, TreeItem } from './fake/git-objects.ts'
import type { Repository } from './fake/state.ts'

const mostBytes = 2 ** 28

/** Brings every branch, tag and object of a real git repository into one of the fake, under the same names. */
export function importRepository(repository: Repository, folder: string): void {
  const git = (words: readonly string[], input?: string) =>
    execFileSync('git', ['-C', folder, ...words], { input, maxBuffer: mostBytes })
  const listed = git(['cat-file', '--batch-all-objects', '--batch-check=%(objectname)']).toString()
  for (const { sha, type, bytes } of parseBatch(git(['cat-file', '--batch'], listed))) {
    const object = parseObject(type, bytes)
    if (object !== undefined) repository.objects.put(sha, object)
  }
  const refs = git(['for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads', 'refs/tags'])
  for (const line of refs.toString().split('\n').filter(Boolean)) {
    const [name = '', sha = ''] = line.split(' ')
    repository.refs.set(name, sha)
  }
}

/** `<sha> <type> <size>`, a line end, the bytes, a line end. */
function* parseBatch(output: Buffer): Generator<{ sha: string; type: string; bytes: Buffer }> {
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at)
    const [sha = '', type = '', size = ''] = output.toString('utf8', at, end).split(' ')
    const bytes = output.subarray(end + 1, end + 1 + Number(size))
    yield { sha, type, bytes: Buffer.from(bytes) }
    at = end + 1 + Number(size) + 1
  }
}

function parseObject(type: string, bytes: Buffer): GitObject | undefined {
  if (type === 'blob') return { type, bytes }
  if (type === 'tree') return { type, items: [...parseTree(bytes)] }
  return type === 'commit' ? parseCommit(bytes.toString('utf8')) : undefined
}

function* parseTree(bytes: Buffer): Generator<TreeItem> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0, at)
    const entry = bytes.toString('utf8', at, end)
    const space = entry.indexOf(' ')
    const sha = bytes.toString('hex', end + 1, end + 21)
    yield { mode: entry.slice(0, space).padStart(6, '0'), name: entry.slice(space + 1), sha }
    at = end + 21
  }
}

function parseCommit(text: string): GitObject {
  const split = text.indexOf('\n\n')
  const lines = text.slice(0, split).split('\n')
  const valuesOf = (key: string) =>
    lines.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1))
  return {
    type: 'commit',
    tree: valuesOf('tree')[0] ?? '',
    parents: valuesOf('parent'),
    message: text.slice(split + 2),
    author: parsePerson(valuesOf('author')[0] ?? ''),
    committer: parsePerson(valuesOf('committer')[0] ?? ''),
  }
}

function parsePerson(text: string): Person {
  const [, name = '', email = '', seconds = '0'] = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(text) ?? []
  return { name, email, date: new Date(Number(seconds) * 1000).toISOString().replace(/\.\d+/, '') }
}
