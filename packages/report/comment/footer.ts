import { formatValue, markdownCode, md } from '@mlgate/markup'
import { scaleOf } from '../scale.ts'
import { sparkline } from '../sparkline.ts'
import { name, shortHash } from '../words.ts'
import { xyChart } from './charts.ts'
import { linkSource } from './links.ts'
import type { MetricHistory, StoredSection } from './section.ts'

const mostHistories = 2
const mostRuns = 3

/** The last line, as Markdown source: history, report, commit, runs, and how to get it here. */
export function footerSource(sections: readonly StoredSection[], pullRequest: number | undefined): string {
  const pages = unique(sections.flatMap(({ links }) => (links?.page === undefined ? [] : [links.page])))
  const heads = unique(sections.map(({ origin }) => origin.head).filter(Boolean))
  const parts = [
    ...historiesOf(sections).map(historySource),
    ...pages
      .slice(0, mostRuns)
      .map((page, index) => linkSource(index === 0 ? 'full report' : `another ${index}`, page)),
    ...heads.slice(0, 1).map((head) => String(md`commit ${markdownCode(shortHash(head))}`)),
    ...runSources(sections),
    ...(pullRequest === undefined
      ? []
      : [`here: \`npx mlgate pull --pr ${pullRequest} && npx mlgate compare\``]),
  ]
  return parts.join(' · ')
}

/** Histories as charts in a fold, as Markdown source; empty when there are none. */
export function chartsSource(sections: readonly StoredSection[]): string {
  const charts = historiesOf(sections).map(({ metric, branch, values, unit }) =>
    xyChart(`${metric} on ${branch}`, values, unit === '1' ? metric : unit),
  )
  const drawn = charts.filter((chart) => chart !== '').map((chart) => `\`\`\`mermaid\n${chart}\n\`\`\``)
  if (drawn.length === 0) return ''
  return `<details><summary>History</summary>\n\n${drawn.join('\n\n')}\n\n</details>`
}

function historiesOf(sections: readonly StoredSection[]): MetricHistory[] {
  const all = sections.flatMap(({ history = [] }) => history).filter(({ values }) => values.length > 1)
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].slice(0, mostHistories)
}

/** `history of accuracy_score on main ▃▄▅ 95.1 % → 95.9 %`. */
function historySource({ metric, branch, values, unit }: MetricHistory): string {
  const scale = scaleOf(metric, unit)
  const [first, last] = [values[0] ?? Number.NaN, values.at(-1) ?? Number.NaN]
  const ends = `${formatValue(first, scale)} → ${formatValue(last, scale)}`
  return String(md`history of ${name(metric)} on ${name(branch)} ${sparkline(values)} ${ends}`)
}

/** `run 812, attempt 1`, for each run that a section is of. */
function runSources(sections: readonly StoredSection[]): string[] {
  const ofRuns = sections.filter(({ origin }) => origin.run > 0)
  const runs = Map.groupBy(ofRuns, ({ origin }) => `run ${origin.run}, attempt ${origin.attempt}`)
  return [...runs].slice(0, mostRuns).map(([words, group]) => {
    const address = group.find(({ links }) => links?.run !== undefined)?.links?.run
    return linkSource(words, address)
  })
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
