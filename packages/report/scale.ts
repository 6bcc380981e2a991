import type { Scale } from '@mlgate/markup'
export function scaleOf(metric: string, unit: string): Scale {
  return /accuracy|f1|precision|recall/.test(metric) ? { unit, bounded: [0, 1] } : { unit }
}
