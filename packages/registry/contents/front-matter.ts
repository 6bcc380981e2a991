import { MlgateError } from '@mlgate/core'
import { shorten } from '@mlgate/markup'
import { parseDocument, stringify } from 'yaml'

/** A Markdown file in two: the metadata at its top, and the rest. */
export interface FrontMatter {
  metadata: Record<string, unknown>
  body: string
  /** Lines before the body. */
  linesBefore: number
}

/**
 * Parts the metadata at the top of a Markdown file from the rest.
 *
 * @throws MlgateError MG6517 when it is no mapping in YAML.
 */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const normal = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const [whole, yaml] = /^---\n(.*?\n|)---[ \t]*(?:\n|$)/s.exec(normal) ?? []
  if (whole === undefined || yaml === undefined) return { metadata: {}, body: normal, linesBefore: 0 }
  const parsed = parseDocument(yaml)
  const [problem] = parsed.errors
  if (problem !== undefined) throw unreadable(file, shorten(problem.message.split('\n')[0] ?? '', 200))
  const metadata: unknown = parsed.toJS({ maxAliasCount: 100 }) ?? {}
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) {
    throw unreadable(file, 'it is no mapping of keys to values')
  }
  const linesBefore = whole.split('\n').length - 1
  return { metadata: { ...metadata }, body: normal.slice(whole.length), linesBefore }
}

/** Metadata as it stands at the top of a Markdown file, read alike by readers of YAML 1.1 and 1.2. */
export function writeFrontMatter(metadata: Readonly<Record<string, unknown>>): string {
  return `---\n${stringify(metadata, { version: '1.1', lineWidth: 0 })}---\n`
}

function unreadable(file: string, why: string): MlgateError {
  return new MlgateError({
    code: 'MG6517',
    message: `The metadata at the top of ${file} cannot be read: ${why.replace(/[.:]$/, '')}.`,
    place: { file, line: 1 },
  })
}
