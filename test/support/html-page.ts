import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

export type HtmlElement = Tree.Element

/** All elements of a page, as a browser's parser sees them, in document order. */
export function elementsOf(page: string): HtmlElement[] {
  return descendants(parse(page))
}

function descendants(node: Tree.ParentNode): HtmlElement[] {
  return node.childNodes.flatMap((child) =>
    defaultTreeAdapter.isElementNode(child) ? [child, ...descendants(child)] : [],
  )
}

export function childrenOf(element: HtmlElement): HtmlElement[] {
  return descendants(element)
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((own) => own.name === name)?.value
}

/** Everything that can be read in an element, blanks run together. */
export function textOf(element: HtmlElement): string {
  const text = (node: Tree.ChildNode): string => {
    if (defaultTreeAdapter.isTextNode(node)) return node.value
    return 'childNodes' in node ? node.childNodes.map(text).join('') : ''
  }
  return text(element)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
}
