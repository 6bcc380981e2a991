import { createHash } from 'node:crypto'

export interface Person {
  name: string
  email: string
  /** ISO 8601 with seconds. */
  date: string
}
export interface TreeItem {
  name: string
  mode: string
  sha: string
}
export interface CommitObject {
  type: 'commit'
  tree: string
  parents: readonly string[]
  message: string
  author: Person
  committer: Person
}
/** What an annotated tag leads to, and who says what about it. */
export interface TagObject {
  type: 'tag'
  object: string
  name: string
  tagger: Person
  message: string
}
export type GitObject =
  | { type: 'blob'; bytes: Buffer }
  | { type: 'tree'; items: readonly TreeItem[] }
  | CommitObject
  | TagObject

/** Git's objects with their real names, so that the same content always is the same object. */
export class GitObjects {
  readonly #objects = new Map<string, GitObject>()

  get(sha: string): GitObject | undefined {
    return this.#objects.get(sha)
  }

  blob(sha: string): Buffer | undefined {
    const found = this.get(sha)
    return found?.type === 'blob' ? found.bytes : undefined
  }

  commit(sha: string): CommitObject | undefined {
    const found = this.get(sha)
    return found?.type === 'commit' ? found : undefined
  }

  tag(sha: string): TagObject | undefined {
    const found = this.get(sha)
    return found?.type === 'tag' ? found : undefined
  }

  /** The commit that a reference leads to, through annotated tags. */
  peel(sha: string): string {
    const tag = this.tag(sha)
    return tag === undefined ? sha : this.peel(tag.object)
  }

  add(object: GitObject): string {
    const bytes = serialize(object)
    const sha = createHash('sha1').update(`${object.type} ${bytes.length}\0`).update(bytes).digest('hex')
    this.#objects.set(sha, object)
    return sha
  }

  /** An object under the name that git gave it, which may cover more than is kept here. */
  put(sha: string, object: GitObject): void {
    this.#objects.set(sha, object)
  }

  /** The tree that a commit or tree names. */
  treeOf(sha: string): string | undefined {
    const found = this.get(sha)
    if (found?.type === 'commit') return found.tree
    return found?.type === 'tree' ? sha : undefined
  }

  /** Everything in a tree by its path; folders too. */
  *walk(tree: string, recursive: boolean, prefix = ''): Generator<TreeItem> {
    const found = this.get(tree)
    if (found?.type !== 'tree') return
    for (const item of found.items) {
      yield { ...item, name: `${prefix}${item.name}` }
      if (recursive && item.mode === '040000') yield* this.walk(item.sha, true, `${prefix}${item.name}/`)
    }
  }

  /** A tree of files by path, each with its mode and blob. */
  addTree(files: ReadonlyMap<string, { mode: string; sha: string }>): string {
    const folders = new Map<string, Map<string, { mode: string; sha: string }>>()
    const items: TreeItem[] = []
    for (const [path, file] of files) {
      const slash = path.indexOf('/')
      if (slash < 0) {
        items.push({ name: path, ...file })
        continue
      }
      const folder = path.slice(0, slash)
      const inner = folders.get(folder) ?? new Map()
      inner.set(path.slice(slash + 1), file)
      folders.set(folder, inner)
    }
    for (const [name, inner] of folders) items.push({ name, mode: '040000', sha: this.addTree(inner) })
    return this.add({ type: 'tree', items: inGitOrder(items) })
  }

  /** Plain files of a tree by path. */
  filesOf(tree: string): Map<string, { mode: string; sha: string }> {
    const items = [...this.walk(tree, true)].filter(({ mode }) => mode !== '040000')
    return new Map(items.map(({ name, mode, sha }) => [name, { mode, sha }]))
  }

  /** A commit and all before it, newest first. */
  ancestors(sha: string): string[] {
    const seen = new Set([sha])
    const waiting = [sha]
    const order: string[] = []
    while (waiting.length > 0) {
      waiting.sort((one, other) => this.#date(other).localeCompare(this.#date(one)))
      const next = waiting.shift() as string
      order.push(next)
      for (const parent of this.commit(next)?.parents ?? []) {
        if (!seen.has(parent)) {
          seen.add(parent)
          waiting.push(parent)
        }
      }
    }
    return order
  }

  mergeBase(one: string, other: string): string | undefined {
    const reachable = new Set(this.ancestors(one))
    return this.ancestors(other).find((sha) => reachable.has(sha))
  }

  #date(sha: string): string {
    return this.commit(sha)?.committer.date ?? ''
  }
}

/** Git orders names by their bytes, those of folders as if they ended with a slash. */
function inGitOrder(items: readonly TreeItem[]): TreeItem[] {
  const sortName = ({ name, mode }: TreeItem) => Buffer.from(mode === '040000' ? `${name}/` : name)
  return items.toSorted((one, other) => Buffer.compare(sortName(one), sortName(other)))
}

function serialize(object: GitObject): Buffer {
  if (object.type === 'blob') return object.bytes
  if (object.type === 'tree') {
    return Buffer.concat(
      object.items.flatMap(({ name, mode, sha }) => [
        Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`),
        Buffer.from(sha, 'hex'),
      ]),
    )
  }
  const person = ({ name, email, date }: Person) =>
    `${name} <${email}> ${Math.floor(Date.parse(date) / 1000)} +0000`
  if (object.type === 'tag') {
    const { object: target, name, tagger, message } = object
    return Buffer.from(`object ${target}\ntype commit\ntag ${name}\ntagger ${person(tagger)}\n\n${message}`)
  }
  const lines = [
    `tree ${object.tree}`,
    ...object.parents.map((parent) => `parent ${parent}`),
    `author ${person(object.author)}`,
    `committer ${person(object.committer)}`,
    '',
    object.message,
  ]
  return Buffer.from(lines.join('\n'))
}
