import { MlgateError, type Result, suggest } from '@mlgate/core'
import { type Markdown, markdownCode, md, shorten } from '@mlgate/markup'
import type { Manifest } from '../manifest/manifest.ts'
import { dataTable, howFast, howGood, howToFetch, whatItIs, whereFrom } from './card-sections.ts'

/** What a card is made of. */
export interface CardContents {
  manifest: Manifest
  results: readonly Result[]
}

/** What a template of a card may name in `{{ }}`, and what stands there then. */
export const cardPlaceholders: Readonly<Record<string, (contents: CardContents) => Markdown>> = {
  name: ({ manifest }) => md`${manifest.name}`,
  version: ({ manifest }) => md`${manifest.version}`,
  date: ({ manifest }) => md`${manifest.createdAt.slice(0, 10)}`,
  license: ({ manifest }) => md`${manifest.license ?? 'not stated'}`,
  commit: ({ manifest }) => markdownCode(manifest.lineage.commit),
  repository: ({ manifest }) => md`${manifest.lineage.repository ?? ''}`,
  model: ({ manifest }) => whatItIs(manifest),
  metrics: ({ results }) => howGood(results),
  speed: ({ results }) => howFast(results),
  data: ({ manifest, results }) => dataTable(manifest, results),
  fetch: ({ manifest }) => howToFetch(manifest),
  lineage: ({ manifest }) => whereFrom(manifest),
}

/**
 * A template with its placeholders filled.
 *
 * @param linesBefore of the file, before the template's first.
 * @throws MlgateError MG6517 that names every placeholder which there is not.
 */
export function fillTemplate(
  template: string,
  contents: CardContents,
  { file, linesBefore }: { file: string; linesBefore: number },
): string {
  const placeholder = /\{\{([^{}\n]*)\}\}/g
  const named = Array.from(template.matchAll(placeholder), ({ 1: inside = '', index }) => ({
    name: inside.trim(),
    line: linesBefore + template.slice(0, index).split('\n').length,
  }))
  const unknown = named.filter(({ name }) => !Object.hasOwn(cardPlaceholders, name))
  if (unknown.length > 0) throw MlgateError.ofProblems(unknown.map((each) => problemOf(each, file)))
  return template.replace(placeholder, (_, inside: string) =>
    String(cardPlaceholders[inside.trim()]?.(contents) ?? ''),
  )
}

function problemOf({ name, line }: { name: string; line: number }, file: string) {
  const known = Object.keys(cardPlaceholders)
  const meant = suggest(name, known)
  return {
    code: 'MG6517' as const,
    message: `A model card has no "${shorten(name, 64)}" to fill in.`,
    hint: meant === undefined ? `It has ${known.join(', ')}.` : `Did you mean "{{ ${meant} }}"?`,
    place: { file, line },
  }
}
