import type { Place, Problem } from '@mlgate/core'
import { type Alias, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import { type Finding, formatPath, type Path } from './finding.ts'
import { hideSecrets } from './hide-secrets.ts'
import type { ComposedYaml } from './yaml-compose.ts'
import { keyText } from './yaml-value.ts'

/**
 * Puts findings at their lines and columns, in the order of the text. What is missing, and so has no place of
 * its own, stands at the key that should hold it.
 */
export function toProblems(
  findings: readonly Finding[],
  { document, lines }: ComposedYaml,
  targets: ReadonlyMap<Alias, Node>,
  file: string,
): Problem[] {
  return findings
    .map((finding) => ({ finding, offset: finding.offset ?? offsetOf(finding, document.contents, targets) }))
    .sort((a, b) => a.offset - b.offset)
    .map(({ finding: { code, message, hint, path }, offset }) => {
      const { line, col } = lines.linePos(offset)
      const place: Place = { file, line, column: col }
      if (path.length > 0) place.path = hideSecrets(formatPath(path))
      const told = { code, message: hideSecrets(message), place }
      return hint === undefined ? told : { ...told, hint: hideSecrets(hint) }
    })
}

/**
 * Where things stand in a document that was read before.
 *
 * @returns line and column, from 1, of the key that a path leads to, or of the item of a list; undefined where it leads
 *   nowhere.
 */
export function placesIn(
  { document, lines }: ComposedYaml,
  targets: ReadonlyMap<Alias, Node>,
): (path: Path) => { line: number; column: number } | undefined {
  return (path) => {
    const entry = path.reduce<Entry | undefined>((own, step) => own && child(own.value, step, targets), {
      key: null,
      value: document.contents,
    })
    const offset = entry && (start(entry.key) ?? start(entry.value))
    if (offset === undefined) return undefined
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
}

interface Entry {
  key: Node | null
  value: Node | null
}

function offsetOf({ path, at }: Finding, contents: Node | null, targets: ReadonlyMap<Alias, Node>): number {
  let entry: Entry = { key: null, value: contents }
  for (const step of path) {
    const next = child(entry.value, step, targets)
    if (next === undefined) return start(entry.key) ?? start(entry.value) ?? 0
    entry = next
  }
  const [wanted, other] =
    at === 'key' || isEmpty(entry.value) ? [entry.key, entry.value] : [entry.value, entry.key]
  return start(wanted) ?? start(other) ?? 0
}

function start(node: Node | null): number | undefined {
  return node?.range?.[0]
}

function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.source === '' && node.value === null)
}

function child(
  parent: Node | null,
  step: string | number,
  targets: ReadonlyMap<Alias, Node>,
): Entry | undefined {
  const node = isAlias(parent) ? (targets.get(parent) ?? null) : parent
  if (isSeq(node) && typeof step === 'number') {
    const value = node.items[step] as Node | null | undefined
    return value === undefined ? undefined : { key: null, value }
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find((item) => keyText(item.key as Node | null) === step)
  return pair && { key: pair.key as Node | null, value: pair.value as Node | null }
}
