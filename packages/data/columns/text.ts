import type { ShareLimit } from '@mlgate/config'
import { quoteLiteral } from '@mlgate/tables'
import { counted } from '../words.ts'
import { type Demand, type DemandMaker, expectedShare, judgeShare } from './demand.ts'
import { placeholders } from './placeholders.ts'

const blank = '[\\s\\p{Z}]'

/**
 * Control characters but for tab and line ends; soft hyphen, marks of direction, blanks and joins without width; and
 * U+FFFD. Not U+200C and U+200D, which belong to the spelling of Persian, of Indian scripts and of emoji.
 */
const special =
  '[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x{9F}\\x{AD}\\x{200B}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2064}\\x{2066}-\\x{206F}\\x{FEFF}\\x{FFF9}-\\x{FFFB}\\x{FFFD}]'

/** Characters of full width, and quotes and dashes of typography, beside the plain ones that they stand for. */
const wide = Array.from({ length: 94 }, (_, index) => String.fromCodePoint(0xff01 + index))
const plain = Array.from({ length: 94 }, (_, index) => String.fromCodePoint(0x21 + index))
const typographic = [
  ['\u2018\u2019\u201a\u201b\u2032', "'"],
  ['\u201c\u201d\u201e\u201f\u2033', '"'],
  ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '-'],
] as const
const written = [...wide, ...typographic.flatMap(([signs]) => [...signs])].join('')
const meant = [...plain, ...typographic.flatMap(([signs, sign]) => [...signs].map(() => sign))].join('')

/** What is mostly a slip in texts. */
export const text: DemandMaker = (name, { text: limits = {} }, schema) => [
  ...(limits.variants === 'none' ? [variants(name)] : []),
  ...shareDemand(limits.blanks, {
    id: 'text-blanks',
    title: `${name} does not begin or end with a blank`,
    condition: (value) =>
      where(mayHaveBlanksAround(value), `regexp_matches(${value}, '^${blank}|${blank}$')`),
  }),
  ...shareDemand(limits.special, {
    id: 'text-special',
    title: `${name} has no control characters or others that nobody sees`,
    condition: (value) => `regexp_matches(${value}, '${special}')`,
  }),
  ...shareDemand(limits.placeholders, {
    id: 'text-placeholders',
    title: `${name} has no texts that stand for a missing value`,
    condition: (value) => placeholderCondition(value, schema.enum ?? []),
  }),
]

/** The form in which values that are meant alike are the same. */
function formOf(value: string): string {
  const signs = `translate(nfc_normalize(${value}), ${quoteLiteral(written)}, ${quoteLiteral(meant)})`
  return `lower(regexp_replace(regexp_replace(${signs}, '${blank}+', ' ', 'g'), '^ | $', '', 'g'))`
}

function variants(name: string): Demand {
  return {
    id: 'text-variants',
    title: `${name} writes each value in one way`,
    expected: 'one spelling of each value',
    plan({ value, sample }) {
      const form = formOf(value)
      return {
        measures: [`count(DISTINCT ${value}) - count(DISTINCT ${form})`],
        judge([surplus]) {
          const spellings = Number(surplus)
          if (spellings === 0) return { failed: false, count: 0 }
          return {
            failed: true,
            observed: `${counted(spellings, 'spelling')} too many`,
          }
        },
        offence: { kind: 'variant', value, form, sample },
      }
    },
  }
}

function shareDemand(
  limit: ShareLimit | undefined,
  { id, title, condition }: { id: string; title: string; condition: (value: string) => string },
): Demand[] {
  if (limit === undefined || limit === 'any') return []
  return [
    {
      id,
      title: limit === 'none' ? title : `${title}, but for a few`,
      expected: expectedShare(limit),
      plan: ({ value, sample }) => ({
        measures: [`count_if(${condition(value)})`, `count(${value})`],
        judge: judgeShare(limit),
        offence: { kind: 'where', condition: condition(value), sample },
      }),
    },
  ]
}

/** To call a pattern costs many times as much as to look at the ends of a text: it is, where it may match. */
function where(mayMatch: string, condition: string): string {
  return `CASE WHEN ${mayMatch} THEN ${condition} ELSE false END`
}

/** Whether a text begins with a blank, a sign beyond ASCII, or nothing at all: what `ascii` gives is a code point. */
function beginsUnusually(value: string): string {
  return `ascii(${value}) NOT BETWEEN 33 AND 126`
}

function mayHaveBlanksAround(value: string): string {
  const ends = ['\t', '\n', '\f', '\r', ' '].map((end) => `suffix(${value}, ${quoteLiteral(end)})`)
  return [beginsUnusually(value), `strlen(${value}) <> length(${value})`, ...ends].join(' OR ')
}

/** First characters of placeholders, as code points. */
const placeholderStarts = [
  ...new Set(placeholders.flatMap(([first = '']) => [first, first.toUpperCase()])),
].flatMap((first) => first.codePointAt(0) ?? [])

/** One pattern over all of them, as trimming a text first costs several times as much. What `enum` lists is a value. */
function placeholderCondition(value: string, listed: readonly (string | number)[]): string {
  const known = placeholders.map((text) => text.replace(/[^a-z0-9 ]/g, '\\$&')).join('|')
  const condition = where(
    `${beginsUnusually(value)} OR ascii(${value}) IN (${placeholderStarts.join(', ')})`,
    `regexp_full_match(${value}, ${quoteLiteral(`(?i)${blank}*(?:${known})${blank}*`)})`,
  )
  if (listed.length === 0) return condition
  return `${condition} AND ${value} NOT IN (${listed.map((item) => quoteLiteral(String(item))).join(', ')})`
}
