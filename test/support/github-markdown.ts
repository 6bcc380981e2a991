import type { Nodes, PhrasingContent, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** Parses as GitHub does before it looks for mentions: CommonMark, tables, autolink literals and the rest of GFM. */
export function parseGithubMarkdown(source: string): Root {
  return fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

/** Types of all nodes below a node, itself included, sorted and each once. */
export function nodeTypes(node: Nodes): string[] {
  const children: readonly Nodes[] = 'children' in node ? node.children : []
  return [...new Set([node.type, ...children.flatMap(nodeTypes)])].sort()
}

/** All HTML in a tree, one entry a tag. */
export function htmlIn(node: Nodes): string[] {
  if (node.type === 'html') return [node.value]
  return 'children' in node ? (node.children as Nodes[]).flatMap(htmlIn) : []
}

/** What a reader sees of text and code below a node. */
export function visibleText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  return 'children' in node ? (node.children as PhrasingContent[]).map(visibleText).join('') : ''
}

/** Text outside of code, where GitHub looks for mentions and references; code is one character of its own. */
export function textOutsideCode(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'inlineCode') return '\u0000'
  return 'children' in node ? (node.children as PhrasingContent[]).map(textOutsideCode).join('') : ''
}

/** What GitHub makes of decoded text after Markdown: each pattern as its open-source filters have it, or wider. */
export const githubReferences: Record<string, RegExp> = {
  mention: /(?:^|\W)@[a-z0-9][a-z0-9-]*/i,
  issue: /#\d/,
  'GH-issue': /\bgh-\d/i,
  commit: /(?:^|\W)[0-9a-f]{7,40}(?![0-9a-z_])/i,
  address: /:\/\/|www\./i,
  email: /[-.\w+]@[-\w]/,
  emoji: /:[\w+-]+:/,
}

/** Names of the references that GitHub would find in decoded text. */
export function referencesIn(text: string): string[] {
  return Object.keys(githubReferences).filter((name) => githubReferences[name]?.test(text))
}
