import { posix } from 'node:path'

/** A model of a project, as far as a change may concern it. Paths and patterns start at the repository's root. */
export interface ConcernedModel {
  name: string
  /** The folder of its mlgate.yml, `''` for the root. */
  folder: string
  /** The project file itself. */
  file: string
  /** Patterns of what a retraining depends on; undefined when the project does not say. */
  changedBy?: readonly string[]
  /** What is measured and what it is measured with: model, predictions, data, schemas, parameters. */
  uses: readonly string[]
}

/** Files that a change touches: of a renamed one both names. */
export interface ChangedFiles {
  files: readonly string[]
  /** False when the list was cut: GitHub lists 3,000 files at most. */
  complete: boolean
}

/** A model that a change concerns, and why. */
export interface ChangedModels {
  name: string
  folder: string
  /** The first file that concerns it; null when the list of files was cut, so that nobody can tell. */
  because: string | null
}

/**
 * The models that a change concerns: those of which it changes the project file, what they use, or what a retraining
 * depends on. A model that does not say what it depends on is concerned by every change in its folder.
 */
export function concernedModels(
  { files, complete }: ChangedFiles,
  models: readonly ConcernedModel[],
): ChangedModels[] {
  return models.flatMap(({ name, folder, file, changedBy, uses }): ChangedModels[] => {
    const patterns = [file, ...uses, ...(changedBy ?? [folder === '' ? '**' : folder])]
    const because = files.find((changed) => patterns.some((pattern) => matches(changed, pattern)))
    if (because !== undefined) return [{ name, folder, because }]
    return complete ? [] : [{ name, folder, because: null }]
  })
}

/** The matrix of a workflow: a leg for each model. */
export function toMatrix(models: readonly Pick<ChangedModels, 'name' | 'folder'>[]): {
  include: { name: string; folder: string }[]
} {
  return { include: models.map(({ name, folder }) => ({ name, folder: folder === '' ? '.' : folder })) }
}

/**
 * Whether a path is what a pattern names, or lies in a folder that it names. Hidden files count: what a retraining
 * depends on may well start with a dot.
 */
export function matches(path: string, pattern: string): boolean {
  if (!isModest(pattern)) return true
  const wanted = posix.normalize(pattern.replaceAll('\\', '/')).replace(/^\.\/|\/$/g, '')
  const shown = path.replace(/(^|\/)\.+(?=[^/])/g, '$1')
  return [path, shown].some(
    (name) =>
      name === wanted ||
      name.startsWith(`${wanted}/`) ||
      posix.matchesGlob(name, wanted) ||
      posix.matchesGlob(name, `${wanted}/**`),
  )
}

/** Matching takes time exponential in what a pattern piles up; such a pattern is taken for one that matches. */
const mostWildcards = 12

function isModest(pattern: string): boolean {
  const wildcards = pattern.match(/\*+|[?[{(]/g)?.length ?? 0
  return wildcards <= mostWildcards && !/\{[^}]*\.\.[^}]*\}/.test(pattern)
}
