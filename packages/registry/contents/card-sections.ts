import type { Result } from '@mlgate/core'
import {
  formatBytes,
  formatCount,
  type Markdown,
  markdownBlocks,
  markdownCode,
  markdownFence,
  markdownFold,
  markdownList,
  markdownTable,
  md,
  shorten,
} from '@mlgate/markup'
import { countsWords, machineWords, pathWords, plural, rowsWords } from '@mlgate/report'
import { modelFiles } from '../manifest/build-manifest.ts'
import type { Manifest, SignatureValue } from '../manifest/manifest.ts'
import { fullName } from '../versions/find-version.ts'
import { metricTable, sliceTable } from './metric-tables.ts'
import { withRest } from './rest.ts'

/** The files of the model, and what it takes and gives. */
export function whatItIs({ files, signature, license }: Manifest): Markdown {
  const own = modelFiles(files)
  const bytes = own.reduce((sum, file) => sum + file.bytes, 0)
  const kind = signature === null ? 'A model' : 'An ONNX model'
  const [first] = own
  const where =
    own.length === 1 && first !== undefined ? markdownCode(pathWords(first.path)) : plural(own.length, 'file')
  const licensed = license === undefined ? md`` : md` License: ${shorten(license, 80)}.`
  const sentence = md`${kind} of ${formatBytes(bytes)}, ${where}.${licensed}`
  return markdownBlocks([sentence, ...(signature === null ? [] : [signatureTable(signature)])])
}

function signatureTable({ inputs, outputs }: NonNullable<Manifest['signature']>): Markdown {
  const row = (side: string) => (value: SignatureValue) => [
    side,
    markdownCode(shorten(value.name, 64)),
    shorten(value.type, 64),
    shorten(`[${value.shape.map((dimension) => dimension ?? '?').join(', ')}]`, 64),
  ]
  const rows = [...inputs.map(row('takes')), ...outputs.map(row('gives'))]
  return withRest(rows, (shown) => markdownTable(['', 'name', 'type', 'shape'], shown))
}

/** What evaluations say of it: metrics with intervals, slices, and how gates judged it. Empty without any. */
export function howGood(results: readonly Result[]): Markdown {
  const evaluations = results.filter(({ kind }) => kind === 'evaluation' || kind === 'metrics')
  const blocks = evaluations.flatMap((result) => {
    const slices = sliceTable(result)
    return [
      md`${sentenceOf(`${legWords(result, evaluations)}${onWords(result)}`)} ${sentenceOf(countsWords([result]))}`,
      metricTable(result),
      ...(String(slices) === '' ? [] : [markdownFold('On slices of the rows', slices)]),
    ]
  })
  return markdownBlocks(blocks)
}

/** What benchmarks say of it, and on which machine. Empty without any. */
export function howFast(results: readonly Result[]): Markdown {
  const benchmarks = results.filter(({ kind }) => kind === 'benchmark')
  return markdownBlocks(
    benchmarks.flatMap((result) => [
      metricTable(result),
      sentenceOf(
        `${legWords(result, benchmarks)}Measured on ${machineWords(result) || 'a machine that is not known'}`,
      ),
    ]),
  )
}

/** The data that it was measured on, and how its checks came out. Empty when there is none. */
export function dataTable({ lineage }: Manifest, results: readonly Result[]): Markdown {
  if (lineage.data.length === 0) return md``
  const checked = new Map(
    results.filter(({ kind }) => kind === 'data').map((result) => [result.name, countsWords([result])]),
  )
  const rows = lineage.data.map(({ name, path, rows: count, sha256 }) => [
    name === path ? '' : markdownCode(shorten(name, 64)),
    markdownCode(pathWords(path)),
    count === undefined ? '' : formatCount(count),
    checked.get(name) ?? '',
    markdownCode(shorten(sha256, 64)),
  ])
  return withRest(rows, (shown) =>
    markdownTable(['data', 'file', 'rows', 'checks', 'SHA-256'], shown, ['left', 'left', 'right']),
  )
}

/** Commands and a step that bring the version. */
export function howToFetch(manifest: Manifest): Markdown {
  const reference = `${fullName(manifest)}@${manifest.version}`
  return markdownBlocks([
    markdownFence(`npx mlgate model fetch ${shellWord(reference)}`, 'sh'),
    md`or in a workflow, where its files are verified as well:`,
    markdownFence(
      `- uses: mlgate/mlgate/actions/fetch-model@v1\n  with: { reference: ${yamlWord(reference)} }`,
      'yaml',
    ),
  ])
}

/** Commit, run, base version, parameters and environment. */
export function whereFrom({ lineage, createdAt, content, parameters, environment }: Manifest): Markdown {
  const { repository, commit, run, base } = lineage
  const facts = [
    md`registered on ${createdAt.slice(0, 10)}`,
    md`commit ${markdownCode(commit)}${repository === undefined ? md`` : md` of ${markdownCode(shorten(repository, 140))}`}`,
    ...[runWords(run ?? {})].filter(Boolean).map((words) => md`${words}`),
    base === null ? md`the first version` : md`the version before was ${markdownCode(base.version)}`,
    md`content ${markdownCode(content)}`,
  ]
  return markdownBlocks([
    markdownList(facts),
    ...valuesFold('Parameters', parameters),
    ...valuesFold('Environment', environment),
  ])
}

function valuesFold(title: string, values: Readonly<Record<string, unknown>>): Markdown[] {
  const rows = Object.entries(values).map(([key, value]) => [
    markdownCode(shorten(key, 64)),
    shorten(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), 300),
  ])
  if (rows.length === 0) return []
  return [
    markdownFold(
      title,
      withRest(rows, (shown) => markdownTable(['name', 'value'], shown)),
    ),
  ]
}

function runWords(run: Readonly<Record<string, unknown>>): string {
  const { workflow, id, attempt } = run
  const known = [
    workflow,
    ...(id === undefined ? [] : [`run ${String(id)}, attempt ${String(attempt ?? 1)}`]),
  ]
  return known
    .filter((part) => typeof part === 'string')
    .map((part) => shorten(part, 80))
    .join(', ')
}

/** `On test, 4 120 rows`: what was scored, by the names that the result tells. */
function onWords({ subject, metrics, task }: Result): string {
  const samples = metrics.find(({ slice }) => slice == null)?.samples
  const paths = subject.data.map(({ path }) => pathWords(path))
  const files = paths.length > 2 ? `${plural(paths.length, 'file')} from ${paths[0]} on` : paths.join(', ')
  const counted = samples === undefined ? '' : rowsWords(samples, task)
  return `On ${[files, counted].filter(Boolean).join(', ') || 'data that is not named'}`
}

/** The leg of a matrix, where there are several to be told apart. */
function legWords({ name, leg }: Result, all: readonly Result[]): string {
  if (all.length < 2) return ''
  const parts = Object.entries(leg ?? {}).map(([key, value]) => `${key}=${String(value)}`)
  return `${shorten([name, ...parts].join(', '), 120)}: `
}

function sentenceOf(words: string): Markdown {
  return words === '' ? md`` : md`${words}.`
}

/** Names are as free as tags; what a shell or YAML would read something into is quoted. */
const plain = /^[\w.:/@+-]+$/

/** A word of a command line, as any shell takes it. */
export function shellWord(text: string): string {
  return plain.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

function yamlWord(text: string): string {
  return plain.test(text) ? text : JSON.stringify(text)
}
