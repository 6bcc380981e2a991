import { expect, it } from 'vitest'
import { calibratedMargins, calibrateMargins, proposedMargin } from './calibrate-margins.ts'

/** Effects that lie evenly between two bounds. */
const between = (low: number, high: number) =>
  Array.from({ length: 24 }, (_, index) => low + ((high - low) * index) / 23)
const calibrate = (effects: readonly number[]) =>
  calibrateMargins(effects, { planned: 10, seed: 'calibrate' })
const proposed = (effects: readonly number[]) => proposedMargin(calibrate(effects), effects, 10)

it('on a quiet machine a small margin raises no false alarm, and is proposed', () => {
  const calibrated = calibrate(between(-0.005, 0.005))
  expect(calibrated.map(({ margin }) => margin)).toEqual(calibratedMargins)
  expect(calibrated.map(({ falseAlarms }) => falseAlarms)).toEqual(calibratedMargins.map(() => 0))
  expect(calibrated[3]).toMatchObject({ margin: 0.05, undecided: 0 })
  expect(calibrated[3]?.detectable).toBeCloseTo(0.052, 2)
  expect(proposed(between(-0.005, 0.005))).toBe(0.03)
})

it('on a loud one a larger margin is, as large as what its pairs can show', () => {
  const loud = between(-0.08, 0.08)
  expect(proposed(loud)).toBe(0.15)
  expect(calibrate(loud)[3]?.undecided).toBeGreaterThan(0.3)
})

it('none is where nothing of the kind could be shown, or too few pairs are planned', () => {
  expect(proposed(between(-0.5, 0.5))).toBeNull()
  expect(proposedMargin(calibrate(between(-0.01, 0.01)), between(-0.01, 0.01), 3)).toBeNull()
})

it('one side that is always slower raises alarms up to where the margin lets it through', () => {
  const biased = between(0.06, 0.08)
  const calibrated = calibrate(biased)
  expect(calibrated.find(({ margin }) => margin === 0.05)?.falseAlarms).toBe(1)
  expect(calibrated.find(({ margin }) => margin === 0.1)).toMatchObject({ falseAlarms: 0 })
  expect(proposed(biased)).toBe(0.1)
})
