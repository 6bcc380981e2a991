import { readFileSync } from 'node:fs'

/** Expected values that peer libraries gave, with the tolerance within which they are to be met. */
export interface Golden<Inputs, Expected> {
  source: { library: string; version: string }
  cases: { inputs: Inputs; expected: Expected; tolerance?: Tolerance }[]
  tolerance: Tolerance
}

export interface Tolerance {
  abs: number
  rel: number
}

export function readGolden<Inputs, Expected>(name: string): Golden<Inputs, Expected> {
  const file = new URL(`../../test/fixtures/goldens/stats/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Golden<Inputs, Expected>
}

/** How far a value may be from the expected one. */
export function slack(expected: number, { abs, rel }: Tolerance): number {
  return abs + rel * Math.abs(expected)
}
