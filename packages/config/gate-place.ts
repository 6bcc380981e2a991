import type { Place } from '@mlgate/core'
import { isBenchmarkMetric, isReportedMetric } from '@mlgate/gates'
import { parseMetric } from '@mlgate/metrics'
import { isMap, isScalar, type Node } from 'yaml'
import { formatPath } from './finding.ts'
import { composeYaml } from './yaml-compose.ts'

/** A gate of mlgate.yml, as results name it. */
export interface GateName {
  model: string
  /** Canonical name of the metric. */
  metric: string
  /** Whether it is one of the gates on slices. */
  sliced: boolean
}

/**
 * Where mlgate.yml says a gate, whatever spelling of the metric it has there.
 *
 * @param text of a project that was read before, so that nothing in it is a mistake.
 * @returns undefined where the gate is not found, for instance behind a YAML alias.
 */
export function gatePlace(
  text: string,
  file: string,
  { model, metric, sliced }: GateName,
): Place | undefined {
  const { document, lines } = composeYaml(text.replace(/^\uFEFF/, ''), file)
  for (const holder of holdersOf(metric, sliced)) {
    const path = ['models', model, ...holder, 'gates']
    const gates = path.reduce<Node | null>(
      (node, key) => entry(node, (own) => own === key)?.value ?? null,
      document.contents,
    )
    const found = entry(gates, (written) => isMetric(written, metric))
    const offset = found?.key.range?.[0]
    if (found === undefined || offset === undefined) continue
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col, path: formatPath([...path, String(found.key.toJSON())]) }
  }
  return undefined
}

/** Where a gate on such a metric may stand: what is reported, is by a file of metrics or by a command that is timed. */
function holdersOf(metric: string, sliced: boolean): string[][] {
  if (isBenchmarkMetric(metric)) return [['benchmark']]
  if (sliced) return [['evaluate', 'slices']]
  return isReportedMetric(metric) ? [['evaluate'], ['benchmark']] : [['evaluate']]
}

function entry(
  node: Node | null,
  isWanted: (key: string) => boolean,
): { key: Node; value: Node | null } | undefined {
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && isWanted(String(key.value)))
  return pair && { key: pair.key as Node, value: pair.value as Node | null }
}

/** Whether a key of gates names a metric, in whatever spelling. @param metric its canonical name. */
export function isMetric(written: string, metric: string): boolean {
  if (isBenchmarkMetric(metric)) return written === metric
  try {
    return parseMetric(written).canonical === metric
  } catch {
    return false
  }
}
