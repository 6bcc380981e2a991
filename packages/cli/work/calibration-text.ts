import type { CalibratedMetric, Calibration } from '@mlgate/pipeline'
import { type TextTable, tablesAsMarkdown, tablesAsText } from './history/table-text.ts'

/** What margins are worth, for people: a table for each metric, and the gates that hold. */
export function calibrationText(
  calibrations: readonly Calibration[],
  format: 'text' | 'markdown',
  colour: boolean,
): string {
  const isMarkdown = format === 'markdown'
  return calibrations
    .map((calibration) => {
      const tables = calibration.metrics.map((metric) => tableOf(calibration, metric))
      const shown = isMarkdown ? tablesAsMarkdown(tables) : tablesAsText(tables, colour)
      const gates = gatesText(calibration.metrics)
      const written = isMarkdown && gates !== '' ? `\`\`\`yaml\n${gates}\`\`\`\n` : gates
      return [shown, written].filter((part) => part !== '').join('\n')
    })
    .join('\n')
}

function tableOf(
  { name, pairs }: Calibration,
  { metric, spread, bias, margins, proposed }: CalibratedMetric,
): TextTable {
  return {
    title: `${name}: ${metric}`,
    columns: [
      { name: 'margin', alignment: 'right' },
      { name: 'false alarms', alignment: 'right' },
      { name: 'can’t tell', alignment: 'right' },
      { name: 'finds from', alignment: 'right' },
    ],
    rows: margins.map(({ margin, falseAlarms, undecided, detectable }) => [
      percent(margin, 0),
      percent(falseAlarms),
      percent(undecided),
      detectable === null ? 'never' : percent(detectable),
    ]),
    notes: [
      `Resampled from ${pairs} pairs of the same program: its processes differ by ${percent(spread)} (standard deviation), and the second side was ${percent(Math.abs(bias))} ${bias < 0 ? 'faster' : 'slower'}.`,
      proposed === null
        ? 'None of these margins holds here: the machine is too noisy for a gate on this.'
        : `The smallest that holds here is ${percent(proposed, 0)}: at most 1 % of false alarms, and no smaller than what such pairs can show.`,
    ],
  }
}

/** The gates that hold, as mlgate.yml has them; empty where none does. */
function gatesText(metrics: readonly CalibratedMetric[]): string {
  const lines = Object.entries(proposedMargins(metrics)).map(
    ([metric, margin]) => `  ${metric}: { max-regression: ${margin} }\n`,
  )
  return lines.length === 0 ? '' : `gates:\n${lines.join('')}`
}

/** The margins that hold, by metric, as mlgate.yml has them. */
export function proposedMargins(metrics: readonly CalibratedMetric[]): Record<string, string> {
  return Object.fromEntries(
    metrics.flatMap(({ metric, proposed }) =>
      proposed === null ? [] : [[metric, `${Number((100 * proposed).toPrecision(3))}%`] as const],
    ),
  )
}

function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)} %`
}
