import type { RefHead, RefHost, TreeFile } from './hosts.ts'
import { monthFile, monthOfFile } from './months.ts'

/** GitHub hands out files of up to 100 MB. */
const mostFileBytes = 100 * 10 ** 6

/** A branch as it was at one moment; what was read once is not read again. */
export class BranchSnapshot {
  readonly head: RefHead | null
  readonly #host: RefHost
  readonly #contents = new Map<string, Promise<Uint8Array | null>>()
  #files: Promise<TreeFile[]> | undefined

  private constructor(host: RefHost, head: RefHead | null) {
    this.#host = host
    this.head = head
  }

  static async take(host: RefHost, branch: string): Promise<BranchSnapshot> {
    return new BranchSnapshot(host, await host.readRef(branch))
  }

  /** The bytes of a file, null when there is none. */
  read(path: string, mostBytes = mostFileBytes): Promise<Uint8Array | null> {
    const { head } = this
    if (head === null) return Promise.resolve(null)
    const known = this.#contents.get(path)
    if (known !== undefined) return known
    const content = this.#host.readFile(head.commit, path, mostBytes)
    this.#contents.set(path, content)
    return content
  }

  /** All files of the branch. */
  files(): Promise<TreeFile[]> {
    this.#files ??= this.head === null ? Promise.resolve([]) : this.#host.listFiles(this.head.tree)
    return this.#files
  }

  /**
   * The files of a month that there are: its own, and those of its days when that one is so large that it was
   * continued there.
   *
   * @param fullBytes size from which a month is continued.
   */
  async *history(month: string, fullBytes: number): AsyncGenerator<{ file: string; bytes: Uint8Array }> {
    const file = monthFile(month)
    const bytes = await this.read(file)
    if (bytes === null) return
    if (bytes.length >= fullBytes) {
      const days = (await this.files())
        .map(({ path }) => path)
        .filter((path) => path !== file && monthOfFile(path) === month)
        .sort()
      for (const day of days.reverse()) {
        const more = await this.read(day)
        if (more !== null) yield { file: day, bytes: more }
      }
    }
    yield { file, bytes }
  }
}
