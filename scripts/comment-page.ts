/** A comment as GitHub shows it, for a picture: its Markdown as HTML, under a style written after GitHub's. */
import type { Nodes, Table } from 'mdast'
import { parseGithubMarkdown } from '../test/support/github-markdown.ts'

const style = `
body { margin: 0; padding: 16px; background: #fff; color: #1f2328; font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif, "Noto Color Emoji" }
article { border: 1px solid #d1d9e0; border-radius: 6px; max-width: 1000px }
header { padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; color: #59636e }
header b { color: #1f2328 }
header i { font-style: normal; font-size: 12px; border: 1px solid #d1d9e0; border-radius: 2em; padding: 0 7px }
main { padding: 16px }
main > :first-child { margin-top: 0 }
h3 { font-size: 1.25em; margin: 24px 0 16px }
p, table, details { margin: 0 0 16px }
details { margin-bottom: 8px }
table { border-collapse: collapse; display: block; width: max-content; max-width: 100% }
th, td { border: 1px solid #d1d9e0; padding: 6px 13px }
th { font-weight: 600 }
td:first-child { white-space: nowrap }
tr:nth-child(2n) td { background: #f6f8fa }
code { background: #818b981f; border-radius: 6px; padding: .2em .4em; font: 85% ui-monospace, "SF Mono", Menlo, Consolas, monospace }
a { color: #0969da }
svg { width: 1.1em; height: 1.1em; vertical-align: -.2em }
`

/**
 * @param body Markdown of the comment, made by us: HTML in it stands as it is.
 * @param author login that the comment is shown under.
 */
export function commentPage(body: string, author: string): string {
  const comment = withSigns(htmlOf(parseGithubMarkdown(body)))
  const title = `<header><b>${author}</b> <i>bot</i> commented now</header>`
  return `<!doctype html><meta charset="utf-8"><title>comment</title><style>${style}</style><article>${title}<main>${comment}</main></article>`
}

const sign = (colour: string, path: string) =>
  `<svg viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="${colour}"/><path d="${path}" fill="none" stroke="#fff" stroke-width="2.2"/></svg>`

/** Drawn, because a machine that takes pictures may have no font with emoji. */
const signs: Readonly<Record<string, string>> = {
  '✅': sign('#1f883d', 'M3.5 8.5 6.7 11.5 12.5 4.8'),
  '❌': sign('#cf222e', 'M4.5 4.5 11.5 11.5M11.5 4.5 4.5 11.5'),
  '❔': sign('#818b98', 'M5.4 6.2c0-3.6 5.2-3.4 5.2-.4 0 2-2.6 2-2.6 3.9M8 11.4v2'),
  '⚠️': sign('#9a6700', 'M8 3.2v6M8 11.2v2'),
  '☑️': sign('#0969da', 'M3.5 8.5 6.7 11.5 12.5 4.8'),
}

function withSigns(html: string): string {
  return Object.entries(signs).reduce((text, [emoji, drawn]) => text.replaceAll(emoji, drawn), html)
}

const tags: Partial<Record<Nodes['type'], string>> = {
  paragraph: 'p',
  list: 'ul',
  listItem: 'li',
  emphasis: 'em',
  strong: 'strong',
  delete: 's',
}

/** @throws Error for what no comment of ours has. */
function htmlOf(node: Nodes): string {
  if (node.type === 'table') return tableOf(node)
  const inside = 'children' in node ? node.children.map(htmlOf).join('') : ''
  const tag = tags[node.type]
  if (tag !== undefined) return `<${tag}>${inside}</${tag}>`
  switch (node.type) {
    case 'root':
      return inside
    case 'html':
      return node.value
    case 'text':
      return escaped(node.value)
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`
    case 'code':
      return `<pre>${escaped(node.value)}</pre>`
    case 'break':
      return '<br>'
    case 'heading':
      return `<h${node.depth}>${inside}</h${node.depth}>`
    case 'link':
      return `<a href="${escaped(node.url)}">${inside}</a>`
    default:
      throw new Error(`a comment of ours has no ${node.type}`)
  }
}

function tableOf({ align, children: [head, ...rows] }: Table): string {
  const rowOf = (row: typeof head, tag: string) =>
    (row?.children ?? [])
      .map((cell, column) => {
        const inside = cell.children.map(htmlOf).join('')
        return `<${tag} align="${align?.[column] ?? 'left'}">${inside}</${tag}>`
      })
      .join('')
  return `<table><tr>${rowOf(head, 'th')}</tr>${rows.map((row) => `<tr>${rowOf(row, 'td')}</tr>`).join('')}</table>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
