import type { Result } from '@mlgate/core'
import { type Markdown, markdownBlocks, md } from '@mlgate/markup'
import type { Manifest } from '../manifest/manifest.ts'
import { dataTable, howFast, howGood, howToFetch, whatItIs, whereFrom } from './card-sections.ts'
import { fillTemplate } from './card-template.ts'
import { readFrontMatter, writeFrontMatter } from './front-matter.ts'
import { hubMetadata } from './hub-metadata.ts'

/** A Markdown file of the user's, in place of the card's text. */
export interface CardTemplate {
  text: string
  /** For messages. */
  file: string
}

/**
 * The model card of a version, in Markdown: what it is, how good and how fast, on which data, how to fetch it, and
 * where it comes from. At its top stands metadata as Hugging Face's hub reads it.
 *
 * @param results documents of the version.
 * @param template says the text itself, with `{{ }}` where the card's parts are wanted, and may set metadata.
 * @throws MlgateError MG6517 when the template names what the card does not have.
 */
export function modelCard(manifest: Manifest, results: readonly Result[], template?: CardTemplate): string {
  const metadata = hubMetadata(manifest, results)
  if (template === undefined) return `${writeFrontMatter(metadata)}\n${cardBody(manifest, results)}\n`
  const { metadata: own, body, linesBefore } = readFrontMatter(template.text, template.file)
  const filled = fillTemplate(body, { manifest, results }, { file: template.file, linesBefore })
  return `${writeFrontMatter({ ...metadata, ...own })}\n${filled.replace(/^\n+|\n*$/g, '')}\n`
}

/** The card's own text, without metadata. */
function cardBody(manifest: Manifest, results: readonly Result[]): Markdown {
  const sections: [string, Markdown][] = [
    ['How good it is', howGood(results)],
    ['How fast it is', howFast(results)],
    ['The data that it was measured on', dataTable(manifest, results)],
    ['How to fetch it', howToFetch(manifest)],
    ['Where it comes from', whereFrom(manifest)],
  ]
  return markdownBlocks([
    md`# ${manifest.name} ${manifest.version}`,
    whatItIs(manifest),
    ...sections
      .filter(([, section]) => String(section) !== '')
      .map(([title, section]) => md`## ${title}\n\n${section}`),
  ])
}
