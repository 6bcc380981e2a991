const mostCharacters = 1024

/**
 * What is wrong with a path inside a version, as the end of a sentence; null for one that stays inside on every
 * system.
 */
export function pathProblem(path: string): string | null {
  if (path === '' || path.length > mostCharacters) return `has ${path.length} characters`
  if (!path.isWellFormed() || /\p{Cc}/u.test(path)) return 'holds hidden characters'
  if (path.includes('\\')) return 'holds a backslash'
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'is not relative'
  const odd = path.split('/').find((segment) => segment === '' || segment === '.' || segment === '..')
  return odd === undefined ? null : `holds "${odd}" between its slashes`
}

/** Whether a path leads to where git keeps its own files, by any of the names that some system takes for theirs. */
export function isOfGit(path: string): boolean {
  return path.split('/').some((segment) => {
    const name = foldPath(segment.replace(/\p{Cf}/gu, '')).replace(/[. ]+$/, '')
    return name === '.git' || name === 'git~1'
  })
}

/**
 * The first two of some paths that cannot both lie in a folder: equal ones, those that differ in case or in how a
 * letter is composed alone, or a file where another has a folder. Null when there are none.
 */
export function findCollision(paths: readonly string[]): [string, string] | null {
  const files = new Map<string, string>()
  for (const path of paths) {
    const same = files.get(foldPath(path))
    if (same !== undefined) return [same, path]
    files.set(foldPath(path), path)
  }
  for (const path of paths) {
    const segments = foldPath(path).split('/')
    for (let length = 1; length < segments.length; length += 1) {
      const file = files.get(segments.slice(0, length).join('/'))
      if (file !== undefined) return [file, path]
    }
  }
  return null
}

/** As file systems compare names that do not tell cases apart. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase()
}
