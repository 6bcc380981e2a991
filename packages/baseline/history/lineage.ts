import { createHash } from 'node:crypto'
import { type Result, stringifyDocument } from '@mlgate/core'

/** A thing that a result rests on, or the result itself. */
export interface LineageNode {
  /** The same thing has the same id in every result. */
  id: string
  kind: 'commit' | 'model' | 'data' | 'metrics' | 'parameters' | 'predictions' | 'result' | 'baseline'
  label: string
  /** What tells it apart: a hash or a commit, where there is one. */
  identity?: string
}

/** `from` went into `to`. */
export interface LineageEdge {
  from: string
  to: string
  label: string
}

/** What results rest on, as a graph without cycles. */
export interface Lineage {
  nodes: LineageNode[]
  edges: LineageEdge[]
}

/** What results rest on. Things that several results share are one node: that is how a history hangs together. */
export function lineageOf(results: readonly Result[]): Lineage {
  const nodes = new Map<string, LineageNode>()
  const edges = new Map<string, LineageEdge>()
  for (const result of results) {
    const part = lineageOfOne(result)
    for (const node of part.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node)
    for (const edge of part.edges) edges.set(JSON.stringify([edge.from, edge.to]), edge)
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] }
}

function lineageOfOne(result: Result): Lineage {
  const { subject, name, kind, startedAt, parameters, baseline } = result
  const own = node(
    'result',
    `${name}, ${kind}, ${startedAt.slice(0, 10)}`,
    stringifyDocument([kind, name, result.leg ?? null, startedAt, subject]),
  )
  const nodes: LineageNode[] = []
  const edges: LineageEdge[] = []
  const add = (part: LineageNode, label: string, to = own.id) => {
    nodes.push(part)
    edges.push({ from: part.id, to, label })
    return part
  }
  const { model, data, commit, predictions, metrics } = subject
  const measured = model === undefined ? undefined : add(fileNode('model', model), 'scored')
  for (const file of data) add(fileNode('data', file), 'measured on')
  if (metrics !== undefined) add(fileNode('metrics', metrics), 'read from')
  if (Object.keys(parameters).length > 0) {
    const text = stringifyDocument(parameters)
    add(node('parameters', shortList(Object.keys(parameters)), text), 'made with', measured?.id)
  }
  if (commit !== undefined)
    add({ ...node('commit', commit.slice(0, 7), commit), identity: commit }, 'measured at')
  if (baseline?.commit !== undefined)
    add(
      {
        ...node('baseline', `baseline ${baseline.commit.slice(0, 7)}`, baseline.commit),
        identity: baseline.commit,
      },
      'compared with',
    )
  nodes.push(own)
  if (predictions !== undefined) {
    const kept = fileNode('predictions', predictions)
    nodes.push(kept)
    edges.push({ from: own.id, to: kept.id, label: 'left' })
  }
  return { nodes, edges }
}

const mostNames = 4

function shortList(names: readonly string[]): string {
  const more = names.length - mostNames
  return names.slice(0, mostNames).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

function fileNode(
  kind: LineageNode['kind'],
  { path, sha256 }: { path: string; sha256: string },
): LineageNode {
  return { ...node(kind, `${path} ${sha256.slice(0, 7)}`, `${path}\n${sha256}`), identity: sha256 }
}

function node(kind: LineageNode['kind'], label: string, content: string): LineageNode {
  const hash = createHash('sha256').update(`${kind}\n${content}`).digest('hex').slice(0, 12)
  return { id: `${kind}-${hash}`, kind, label }
}

const shapes: Record<LineageNode['kind'], [open: string, close: string]> = {
  commit: ['([', '])'],
  model: ['[[', ']]'],
  data: ['[(', ')]'],
  metrics: ['[(', ')]'],
  parameters: ['[/', '/]'],
  predictions: ['[(', ')]'],
  result: ['[', ']'],
  baseline: ['([', '])'],
}

const longestLabel = 80

/** A graph as mermaid's text. Every character that could mean something to mermaid or Markdown is written as a code. */
export function toMermaid({ nodes, edges }: Lineage): string {
  const names = new Map(nodes.map(({ id }, index) => [id, `n${index}`]))
  const lines = nodes.map(({ id, kind, label }) => {
    const [open, close] = shapes[kind]
    return `  ${names.get(id)}${open}"${mermaidText(label)}"${close}`
  })
  const arrows = edges.flatMap(({ from, to, label }) => {
    const [start, end] = [names.get(from), names.get(to)]
    return start === undefined || end === undefined ? [] : [`  ${start} -->|${mermaidText(label)}| ${end}`]
  })
  return ['flowchart LR', ...lines, ...arrows, ''].join('\n')
}

function mermaidText(text: string): string {
  const points = [...text.toWellFormed()].slice(0, longestLabel)
  const cut = [...text].length > longestLabel ? '…' : ''
  const codes = points.map((point) => (/[\p{L}\p{N} ,._/-]/u.test(point) ? point : codeOf(point)))
  return codes.join('') + cut
}

/** Characters that show nothing, or turn the direction of writing, have no place in a label. */
function codeOf(point: string): string {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(point) ? ' ' : `#${point.codePointAt(0)};`
}
