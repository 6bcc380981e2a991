import type { Calibration } from '@mlgate/pipeline'
import { expect, it } from 'vitest'
import { calibrationText, proposedMargins } from './calibration-text.ts'

const margins = [
  { margin: 0.05, falseAlarms: 0.012, undecided: 0.2, detectable: 0.081 },
  { margin: 0.1, falseAlarms: 0, undecided: 0.01, detectable: null },
]
const calibration: Calibration = {
  name: 'signs',
  pairs: 24,
  metrics: [
    { metric: 'latency_p50', spread: 0.021, bias: -0.003, margins, proposed: 0.1 },
    { metric: 'load_time', spread: 0.3, bias: 0.01, margins, proposed: null },
  ],
}

it('what margins are worth is a table for each metric, and below them the gates that hold', () => {
  expect(calibrationText([calibration], 'text', false)).toBe(`signs: latency_p50
margin  false alarms  can’t tell  finds from
   5 %         1.2 %      20.0 %       8.1 %
  10 %         0.0 %       1.0 %       never
Resampled from 24 pairs of the same program: its processes differ by 2.1 % (standard deviation), and the second side was 0.3 % faster.
The smallest that holds here is 10 %: at most 1 % of false alarms, and no smaller than what such pairs can show.

signs: load_time
margin  false alarms  can’t tell  finds from
   5 %         1.2 %      20.0 %       8.1 %
  10 %         0.0 %       1.0 %       never
Resampled from 24 pairs of the same program: its processes differ by 30.0 % (standard deviation), and the second side was 1.0 % slower.
None of these margins holds here: the machine is too noisy for a gate on this.

gates:
  latency_p50: { max-regression: 10% }
`)
})

it('as Markdown, the gates are a block to be copied', () => {
  const text = calibrationText([calibration], 'markdown', false)
  expect(text).toContain('| margin | false alarms |')
  expect(text).toMatch(/\n```yaml\ngates:\n {2}latency_p50: \{ max-regression: 10% \}\n```\n$/)
})

it('only margins that hold are proposed', () => {
  expect(proposedMargins(calibration.metrics)).toEqual({ latency_p50: '10%' })
})
