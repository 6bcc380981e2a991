/** A name as an SQL identifier, whatever it holds. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text as an SQL literal, whatever it holds. */
export function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/**
 * A path spelled so that DuckDB, which takes every path for a glob, reads exactly that file: `a[1].csv`
 * would read `a1.csv`.
 */
export function escapeGlob(path: string): string {
  return path.replace(/[[*?]/g, '[$&]')
}

/** Paths as an SQL list of literals that name exactly these files. */
export function pathList(paths: readonly string[]): string {
  return `[${paths.map((path) => quoteLiteral(escapeGlob(path))).join(', ')}]`
}
