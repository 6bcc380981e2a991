import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { type Html, html, joinHtml, makeVisible, md } from './index.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

/** The elements, attributes and texts that a real HTML parser sees. */
function seen(source: Html): unknown[] {
  return parseFragment(String(source)).childNodes.map(plain)
}

function plain(node: Node): unknown {
  if ('value' in node) return node.value
  if (!('tagName' in node)) return node.nodeName
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
  return { [node.tagName]: attributes, children: node.childNodes.map(plain) }
}

const pieces = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"',
  "'",
  '`',
  '>',
  '<!--',
  '-->',
]
const more = [
  '&lt;',
  '&#60;',
  '&amp',
  ']]>',
  '</p>',
  '</title>',
  '\u0000',
  '\r\n',
  '\u202e',
  '\ud83d',
  'x',
  ' =',
]
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces, ...more), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''))

describe('html`…`', () => {
  it('keeps what is written and escapes what is put in', () => {
    expect(String(html`<b>${'<i>'}</b>`)).toBe('<b>&lt;i&gt;</b>')
    expect(String(html`<b>${html`<i>${1}</i>`}</b>`)).toBe('<b><i>1</i></b>')
    expect(String(html`<ul>${['a', '&'].map((item) => html`<li>${item}</li>`)}</ul>`)).toBe(
      '<ul><li>a</li><li>&amp;</li></ul>',
    )
  })

  it('joins parts, leaving out empty ones', () => {
    expect(String(joinHtml([html`a`, html``, html`b`], html`<br>`))).toBe('a<br>b')
  })

  it('writes hidden characters out', () => {
    expect(String(html`${'a\u202eb\nc'}`)).toBe('a\\u202eb\\nc')
  })

  it('F42: a parser sees exactly the text, whatever it holds, between tags and in attributes', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = makeVisible(text)
        const children = shown === '' ? [] : [shown]
        expect(seen(html`<p title="${text}">${text}</p>`)).toEqual([{ p: { title: shown }, children }])
      }),
      { numRuns: 500 },
    )
  })

  it('takes no string, Markdown or look-alike for HTML', () => {
    const forged = { toString: () => '<script>' } as unknown as Html
    for (const part of [[forged], ['<b>'], [md`x`]])
      expect(() => html`<p>${part as unknown as Html[]}</p>`).toThrow(TypeError)
    expect(() => html`<p>${forged}</p>`).toThrow(TypeError)
  })
})

describe('a hole where escaping would not help is refused', () => {
  const text = 'x'
  it.each<[string, () => Html]>([
    ['in a script', () => html`<script>let x = "${text}"</script>`],
    ['in a style', () => html`<style>${text}</style>`],
    ['in a comment', () => html`<!-- ${text} -->`],
    ['in a tag name', () => html`<${text}>`],
    ['in an attribute name', () => html`<p ${text}>`],
    ['in an attribute without quotes', () => html`<p title=${text}>`],
    ['in an attribute in single quotes', () => html`<p title='${text}'>`],
    ['in an event handler', () => html`<p onclick="${text}">`],
    ['in a style attribute', () => html`<p class="a" style="width: ${text}">`],
    ['in a source', () => html`<img alt="" src="${text}">`],
    ['in a reference', () => html`<a href="${text}">`],
    ['in a reference to elsewhere', () => html`<a href="https://example.org/${text}">`],
    ['in what is left open', () => html`<p title="a${text}`],
  ])('%s', (_, make) => {
    expect(make).toThrow(TypeError)
  })

  it.each<[string, () => Html]>([
    ['a reference on the same page', () => html`<a href="#result-${text}">${text}</a>`],
    ['several attributes', () => html`<td class="a ${text}" title="${text}" colspan="${2}">${text}</td>`],
    ['after a comment and a style', () => html`<!-- > " --><style>p > b { }</style><p>${text}</p>`],
    ['beside a lone less-than sign', () => html`<p>1 < 2 ${text}</p>`],
  ])('but not %s', (_, make) => {
    expect(make).not.toThrow()
  })
})
