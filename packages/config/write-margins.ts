import { MlgateError } from '@mlgate/core'
import { isMap, isScalar, type Node, parseDocument, type YAMLMap } from 'yaml'
import { isMetric } from './gate-place.ts'
import { parseProjectConfig } from './project.ts'

/**
 * The text of mlgate.yml with margins of a benchmark's gates: `max-regression` of each metric is set, and nothing else of
 * the text changes, comments and blanks included. What says so already stays as it is.
 *
 * @param file its name for messages.
 * @param margins by metric, as they are written: `5%`.
 * @throws MlgateError MG9009 where the model has no benchmark in this file, or one that is not written out there; of a
 *   file that cannot be read.
 */
export function withMargins(
  text: string,
  file: string,
  model: string,
  margins: Readonly<Record<string, string>>,
): string {
  let written = text
  for (const [metric, margin] of Object.entries(margins)) {
    const says = () =>
      parseProjectConfig(written, file).models[model]?.benchmark?.gates[metric]?.['max-regression']
    if (says() === margin) continue
    written = withMargin(written, [model, metric, margin]) ?? written
    if (says() !== margin) throw notWritten(model, file)
  }
  return written
}

/** The text with one more margin; undefined where its place is not written out. */
function withMargin(
  text: string,
  [model, metric, margin]: readonly [model: string, metric: string, margin: string],
): string | undefined {
  const document = parseDocument(text)
  const at = (...path: string[]): unknown => document.getIn(['models', model, 'benchmark', ...path], true)
  const rule = `max-regression: ${margin}`
  const gates = at('gates')
  const keys = isMap(gates) ? gates.items.map(({ key }) => String(isScalar(key) ? key.value : key)) : []
  const key = keys.find((own) => isMetric(own, metric)) ?? metric
  const former = at('gates', key, 'max-regression')
  if (isScalar(former)) return replaced(text, former, margin)
  const places: [unknown, string][] = [
    [at('gates', key), rule],
    [gates, `${metric}: { ${rule} }`],
    [at(), `gates: { ${metric}: { ${rule} } }`],
  ]
  for (const [place, pair] of places) if (isMap(place)) return withPair(text, place, pair)
  return undefined
}

function replaced(text: string, { range }: Pick<Node, 'range'>, by: string): string | undefined {
  return range == null ? undefined : text.slice(0, range[0]) + by + text.slice(range[1])
}

/** The text with a pair at the beginning of a mapping, in the way in which the mapping is written. */
function withPair(text: string, { flow, range, items }: YAMLMap, pair: string): string | undefined {
  if (range == null) return undefined
  const insert = (place: number, words: string) => text.slice(0, place) + words + text.slice(place)
  if (flow === true) {
    const inside = range[0] + 1
    if (items.length === 0) return insert(inside, ` ${pair} `)
    return insert(inside, /\s/.test(text.charAt(inside)) ? ` ${pair},` : `${pair}, `)
  }
  const line = text.lastIndexOf('\n', range[0] - 1) + 1
  return insert(range[0], `${pair}\n${' '.repeat(range[0] - line)}`)
}

function notWritten(model: string, file: string): MlgateError {
  return new MlgateError({
    code: 'MG9009',
    message: `The gates of ${model}'s benchmark cannot be written into ${file}: they are not written out there.`,
    hint: 'Copy them from above to where the benchmark is.',
    place: { file },
  })
}
