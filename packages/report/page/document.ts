import { createHash } from 'node:crypto'
import type { Verdict } from '@mlgate/core'
import { type Html, html } from '@mlgate/markup'
import { stylesheet } from './styles/stylesheet.ts'

export interface DocumentOptions {
  /** For the browser's tab. */
  title: string
  verdict: Verdict
  body: Html
}

const styleHash = createHash('sha256').update(stylesheet).digest('base64')

/** Nothing may run, be fetched or be sent; the one stylesheet is known by its hash, and the tab's icon is inline. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** A complete HTML document. */
export function htmlDocument({ title, verdict, body }: DocumentOptions): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
${html`<title>${title}</title>`}
<link rel="icon" href="${tabIcons[verdict]}">
<style>${stylesheet}</style>
</head>
<body>
${body}
</body>
</html>
`
}

const tabIcons: Record<Verdict, string> = {
  pass: tabIcon('#0a66b0', 'M9 17l5 5 10-11'),
  inconclusive: tabIcon('#8a6500', 'M12 12a4 4 0 1 1 6 4q-2 1-2 3m0 4v1'),
  fail: tabIcon('#ad2f1a', 'M10 10l12 12m0-12L10 22'),
  error: tabIcon('#8a6500', 'M16 8v10m0 5v1'),
}

function tabIcon(colour: string, path: string): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><circle cx='16' cy='16' r='16' fill='${colour}'/><path d='${path}' fill='none' stroke='white' stroke-width='3.5' stroke-linecap='round'/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
