import { lstat, readlink, realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path'

/** Links that a path may pass through; the same bound as Linux has. */
const maxLinks = 40
/** A backslash is an ordinary character of a name, except on Windows. */
const separators = sep === '\\' ? /[\\/]/ : /\//

/** Whether `path` is `folder` or lies in it; both absolute, neither is looked up. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/**
 * Whether a path leads out through a link in `folder`: some step of it is an entry of the folder, yet it ends
 * elsewhere.
 *
 * @param path absolute; links are followed as far as it exists. @param folder a real path.
 */
export async function leavesByLink(path: string, folder: string): Promise<boolean> {
  for (const link of await linksOn(path)) {
    if (isInside(join(await realpath(dirname(link)), basename(link)), folder)) return true
  }
  return false
}

/** Every symbolic link that the system follows on its way along a path, in order. */
async function linksOn(path: string): Promise<string[]> {
  const links: string[] = []
  let current = parse(path).root
  let rest = partsOf(path)
  for (let part = rest.shift(); part !== undefined && links.length <= maxLinks; part = rest.shift()) {
    const next = resolve(current, part)
    const stats = await lstat(next).catch(() => undefined)
    if (stats === undefined) break
    if (!stats.isSymbolicLink()) {
      current = next
      continue
    }
    links.push(next)
    const target = await readlink(next)
    rest = [...partsOf(target), ...rest]
    if (isAbsolute(target)) current = parse(target).root
  }
  return links
}

function partsOf(path: string): string[] {
  return path.slice(parse(path).root.length).split(separators).filter(Boolean)
}
