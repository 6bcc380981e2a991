import type { Result } from '@mlgate/core'
import {
  formatBytes,
  type Markdown,
  markdownBlocks,
  markdownCode,
  markdownFence,
  markdownFold,
  markdownLink,
  markdownList,
  markdownTable,
  md,
  shorten,
} from '@mlgate/markup'
import { countsWords, pathWords, plural } from '@mlgate/report'
import type { FileRole, Manifest } from '../manifest/manifest.ts'
import { writeTag } from '../tags/grammar.ts'
import { fullName } from '../versions/find-version.ts'
import type { ProposedVersion } from '../versions/propose-version.ts'
import { dataTable, howFast, howGood, shellWord, whatItIs, whereFrom } from './card-sections.ts'
import { changeTable, changeWords, restFold, sliceFold } from './change-tables.ts'
import { readFrontMatter } from './front-matter.ts'
import { type MetricChange, metricChanges } from './metric-changes.ts'
import { metricTable, metricWords } from './metric-tables.ts'
import { withRest } from './rest.ts'
import { emptyStageHistory, mostNotesCharacters } from './stage-history.ts'

export interface NotesRequest {
  manifest: Manifest
  /** Documents of the version. */
  results: readonly Result[]
  /** Manifests of the versions before, the newest first; as many as the history is to show. */
  previous: readonly Manifest[]
  /** Why it has its number. */
  proposed?: ProposedVersion
  /** Text of the model card, where it is the user's own. */
  card?: string
  /** Things to know, such as what a format does when it is loaded. */
  notes?: readonly string[]
  /** Address of the run that registers it. */
  runUrl?: string
}

/** Kept free for the history of stages, and for what publishing adds. */
const spare = 12_000

/** Rows of each table, and whether card and lineage are told. */
interface Cut {
  rows: number
  card: boolean
  lineage: boolean
}

/** From everything to the bare minimum. */
const cuts: readonly Cut[] = [
  { rows: 200, card: true, lineage: true },
  { rows: 50, card: true, lineage: true },
  { rows: 50, card: false, lineage: true },
  { rows: 10, card: false, lineage: false },
]
const least: Cut = { rows: 1, card: false, lineage: false }
/** Results whose numbers a first version shows at its top, and notes that are told. */
const most = { results: 5, notes: 20 }

/**
 * The text of a version's release: what it is in one line, how its numbers changed since the last version, how to
 * fetch and verify it, and folded below that the card, the files and the lineage. What does not fit is left out between
 * rows. A marked place waits for the history of stages.
 *
 * @returns at most 113 000 characters of Markdown.
 */
export function releaseNotes(request: NotesRequest): string {
  const limit = mostNotesCharacters - spare
  const changes = metricChanges(request.results, request.previous)
  for (const cut of cuts) {
    const text = notesWithin(request, changes, cut)
    if (text.length <= limit) return text
  }
  return notesWithin(request, [], least)
}

function notesWithin(
  request: NotesRequest,
  changes: readonly MetricChange[],
  { rows, card, lineage }: Cut,
): string {
  const { manifest, results, previous, notes = [] } = request
  const [last] = previous
  const versions = { before: last?.version ?? '', now: manifest.version }
  const whole = changes.filter(({ slice }) => slice === '')
  const sliced = changes.filter(({ slice, since }) => slice !== '' && since !== 'new')
  const [told, rest] = [whole.filter(isTold), whole.filter((change) => !isTold(change))]
  const top = [
    headingOf(request, whole),
    secondLine(request),
    markdownList(notes.slice(0, most.notes).map((words) => md`${shorten(words, 500)}`)),
    ...(last === undefined ? firstNumbers(results, rows) : []),
    ...(last === undefined || told.length === 0 ? [] : [changeTable(told, versions, rows)]),
    sliceFold(sliced, versions, rows),
    ...(last === undefined ? [] : [restFold(rest, versions, rows)]),
  ]
  const folds = [
    ...(card ? [cardFold(request)] : []),
    String(filesFold(manifest, rows)),
    ...(lineage ? [String(markdownFold('Where it comes from', whereFrom(manifest)))] : []),
  ]
  const fetching = String(md`### How to fetch it\n\n${howToVerify(manifest)}`)
  return `${[String(markdownBlocks(top)), emptyStageHistory, fetching, ...folds].join('\n\n')}\n`
}

function firstNumbers(results: readonly Result[], rows: number): Markdown[] {
  const evaluations = results.filter(({ kind }) => kind === 'evaluation')
  return evaluations.slice(0, most.results).map((result) => metricTable(result, rows))
}

/** Of a benchmark's many numbers, those that say something. */
function isTold({ kind, since }: MetricChange): boolean {
  return kind !== 'benchmark' || since === 'better' || since === 'worse'
}

function headingOf(
  { manifest, results, previous: [last] }: NotesRequest,
  whole: readonly MetricChange[],
): Markdown {
  const name = md`${markdownCode(shorten(fullName(manifest), 80))} ${manifest.version}`
  if (last === undefined) {
    const first = results
      .filter(({ kind }) => kind === 'evaluation')
      .flatMap(({ metrics }) => metrics.filter(({ slice }) => slice == null))[0]
    const number =
      first === undefined ? md`` : md`: ${markdownCode(shorten(first.name, 64))} ${metricWords(first)}`
    return md`### ${name}, the first version${number}`
  }
  const scored = whole.filter(({ kind }) => kind === 'evaluation' || kind === 'metrics')
  const { sign, words } = changeWords(scored.length > 0 ? scored : whole)
  return md`### ${sign} ${name}, beside ${last.version}: ${words}`
}

/** `A minor version: its gates say …. 12 gates passed. From commit 1a2b3c4 by run 812.` */
function secondLine({ manifest, results, proposed, runUrl }: NotesRequest): Markdown {
  const { commit, run } = manifest.lineage
  const counts = countsWords(results)
  const isRaised = proposed !== undefined && ['major', 'minor', 'patch'].includes(proposed.bump)
  const why = proposed === undefined || proposed.bump === 'first' ? '' : shorten(proposed.why, 500)
  const id = run?.id === undefined ? 'a run' : `run ${String(run.id)}`
  const by = runUrl === undefined && run === undefined ? md`` : md` by ${markdownLink(id, runUrl)}`
  return md`${[
    ...(why === '' ? [] : [isRaised ? md`A ${proposed.bump} version. ${why}. ` : md`${why}. `]),
    ...(counts === '' ? [] : [md`${counts}. `]),
  ]}Made from commit ${markdownCode(commit.slice(0, 7))}${by}.`
}

function howToVerify(manifest: Manifest): Markdown {
  const { name, folder, version } = manifest
  const reference = shellWord(`${fullName(manifest)}@${version}`)
  const tag = shellWord(
    writeTag({ kind: 'version', name, ...(folder === undefined ? {} : { folder }), version }),
  )
  return markdownFence(
    [
      `npx mlgate model fetch ${reference}     # verified, with its files at their paths`,
      `npx mlgate model verify ${reference}    # everything that it holds`,
      `gh release download ${tag} && sha256sum --check SHA256SUMS    # without mlgate`,
    ].join('\n'),
    'sh',
  )
}

function cardFold({ manifest, results, card }: NotesRequest): string {
  if (card !== undefined) {
    const { body } = readFrontMatter(card, 'the model card')
    return `<details><summary>Model card</summary>\n\n${lowerHeadings(body).trim()}\n\n</details>`
  }
  const sections: [string, Markdown][] = [
    ['What it is', whatItIs(manifest)],
    ['How good it is', howGood(results)],
    ['How fast it is', howFast(results)],
    ['The data that it was measured on', dataTable(manifest, results)],
  ]
  const told = sections.filter(([, section]) => String(section) !== '')
  return String(
    markdownFold(
      'Model card',
      markdownBlocks(told.map(([title, section]) => md`#### ${title}\n\n${section}`)),
    ),
  )
}

/** A card's headings below those of the notes; what is fenced is code. */
function lowerHeadings(body: string): string {
  let fence = ''
  return body
    .split('\n')
    .map((line) => {
      const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
      if (fence === '') fence = mark
      else if (mark.startsWith(fence)) fence = ''
      return fence === '' && /^#{1,6}\s/.test(line)
        ? `${'#'.repeat(Math.min(3, 6 - line.search(/[^#]/)))}${line}`
        : line
    })
    .join('\n')
}

const roleWords: Record<FileRole, string> = {
  model: 'model',
  result: 'result',
  predictions: 'predictions',
  profile: 'profile of the data',
  card: 'model card',
  'bill-of-materials': 'bill of materials',
  page: 'evaluation page',
  other: '',
}

function filesFold({ files }: Manifest, most: number): Markdown {
  const order = Object.keys(roleWords)
  const sorted = files.toSorted((left, right) => order.indexOf(left.role) - order.indexOf(right.role))
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const rows = sorted.map(({ path, role, bytes: size, sha256, assets }) => [
    markdownCode(pathWords(path)),
    assets.length > 1 ? `${roleWords[role]}, in ${assets.length} parts` : roleWords[role],
    formatBytes(size),
    markdownCode(sha256),
  ])
  return markdownFold(
    `${plural(files.length, 'file')}, ${formatBytes(bytes)}`,
    withRest(
      rows,
      (shown) => markdownTable(['file', 'what', 'size', 'SHA-256'], shown, ['left', 'left', 'right', 'left']),
      most,
    ),
  )
}
