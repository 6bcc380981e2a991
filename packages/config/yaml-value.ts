import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, visit } from 'yaml'
import type { Finding, Path } from './finding.ts'
import { type ComposedYaml, tooLarge, yamlLimits } from './yaml-compose.ts'

/** A document as plain values, what is wrong with its keys, and the way back to its nodes. */
export interface YamlValue {
  value: unknown
  findings: Finding[]
  /** What each alias stands for. */
  targets: ReadonlyMap<Alias, Node>
}

/** Keys that no document of ours has, and why. */
const refusedKeys = new Map([
  ['__proto__', 'It would reach into the workings of JavaScript objects.'],
  ['<<', 'YAML 1.2 has no merge keys: write the keys out.'],
])

/**
 * Turns a document into plain values: mappings, lists, texts, finite and infinite numbers, booleans, null.
 * Whole numbers beyond ±2^53 come as their digits, so that nothing is rounded.
 *
 * @throws MlgateError MG2002 when aliases make it larger or deeper than `yamlLimits`.
 */
export function yamlValue({ document, lines }: ComposedYaml, file: string): YamlValue {
  const { targets, findings } = resolveAliases(document.contents)
  const refuse = (what: string, node: Node | null) => tooLarge(file, what, lines, node?.range?.[0] ?? 0)
  let values = 0

  function convert(node: Node | null, path: Path): unknown {
    values += 1
    if (values > yamlLimits.values) {
      throw refuse(`its aliases make it more than ${yamlLimits.values} values large`, node)
    }
    if (path.length > yamlLimits.depth) {
      throw refuse(`its aliases nest it more than ${yamlLimits.depth} levels deep`, node)
    }
    if (isAlias(node)) return convert(targets.get(node) ?? null, path)
    if (isSeq(node)) return node.items.map((item, index) => convert(item as Node | null, [...path, index]))
    if (isMap(node)) return convertMap(node.items as Pair<Node | null, Node | null>[], path)
    return isScalar(node) ? scalarValue(node) : null
  }

  function convertMap(pairs: Pair<Node | null, Node | null>[], path: Path): Record<string, unknown> {
    const mapping: Record<string, unknown> = {}
    for (const { key, value } of pairs) {
      const name = keyText(key)
      if (name === undefined) {
        findings.push({
          code: 'MG2004',
          message: 'This mapping has a key that is not text.',
          hint: 'Keys are names: put the key in quotes if it is meant as one.',
          path,
          at: 'value',
          ...offsetOf(key),
        })
      } else if (refusedKeys.has(name)) {
        findings.push({
          code: 'MG2004',
          message: `The key "${name}" is not allowed. ${refusedKeys.get(name)}`,
          path: [...path, name],
          at: 'key',
          ...offsetOf(key),
        })
      } else if (Object.hasOwn(mapping, name)) {
        findings.push({
          code: 'MG2003',
          message: `The key ${JSON.stringify(name)} stands here twice.`,
          hint: 'Only one of them can count: remove the other.',
          path: [...path, name],
          at: 'key',
          ...offsetOf(key),
        })
      } else {
        mapping[name] = convert(value, [...path, name])
      }
    }
    return mapping
  }

  return { value: convert(document.contents, []), findings, targets }
}

/** The name that a mapping's key spells, or undefined when it spells none. */
export function keyText(key: Node | null): string | undefined {
  if (!isScalar(key) || key.value === null) return undefined
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
}

function offsetOf(node: Node | null): { offset: number } | undefined {
  return node?.range ? { offset: node.range[0] } : undefined
}

function scalarValue({ value, source }: Scalar): unknown {
  const isRounded = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
  return isRounded && source !== undefined && /^[-+]?\d+$/.test(source) ? source.replace(/^\+/, '') : value
}

/** Each alias belongs to the last anchor of its name above it; one pass, where the library walks per alias. */
function resolveAliases(contents: Node | null): { targets: Map<Alias, Node>; findings: Finding[] } {
  const anchors = new Map<string, Node>()
  const targets = new Map<Alias, Node>()
  const findings: Finding[] = []
  visit(contents, {
    Node(_, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source)
        if (target !== undefined) targets.set(node, target)
        else {
          findings.push({
            code: 'MG2001',
            message: `The alias *${node.source} has no anchor &${node.source} above it.`,
            path: [],
            at: 'value',
            ...offsetOf(node),
          })
        }
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node)
    },
  })
  return { targets, findings }
}
