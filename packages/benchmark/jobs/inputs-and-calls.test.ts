import { MlgateError } from '@mlgate/core'
import type { ModelValue } from '@mlgate/onnx'
import { describe, expect, it } from 'vitest'
import { histogramOf } from '../measure/call-histogram.ts'
import { askedOf, callTimes } from './calls.ts'
import { rowsOfCall, syntheticInputs } from './synthetic-inputs.ts'

const input = (name: string, elementType: string, shape: ModelValue['shape']): ModelValue => ({
  name,
  elementType,
  isTensor: true,
  shape,
})
const made = (inputs: ModelValue[], batch = 4, seed = 0) =>
  syntheticInputs({ inputs }, { batch, seed, name: 'signs.onnx' })

describe('inputs that are made up', () => {
  it('have the declared shape: an open first length is the batch, any other open one is 1', () => {
    const feeds = made([input('image', 'float32', ['N', 3, 8, null]), input('mask', 'bool', [2])])
    expect(feeds).toMatchObject({ image: { dimensions: [4, 3, 8, 1] }, mask: { dimensions: [2] } })
    expect(feeds.image?.data).toHaveLength(96)
    expect(rowsOfCall(feeds)).toBe(4)
  })

  it('are decimals between −1 and 1, and 0 and 1 where whole numbers may be places of a table', () => {
    const feeds = made([input('x', 'float32', [1000]), input('token', 'int64', [1000])])
    const [x, token] = [feeds.x?.data as Float32Array, feeds.token?.data as BigInt64Array]
    expect(Math.min(...x)).toBeLessThan(-0.9)
    expect(Math.max(...x.map(Math.abs))).toBeLessThanOrEqual(1)
    expect(new Set(token)).toEqual(new Set([0n, 1n]))
  })

  it('are the same for the same seed, on both sides', () => {
    const inputs = [input('x', 'float32', ['N', 5])]
    expect(made(inputs, 4, 1)).toEqual(made(inputs, 4, 1))
    expect(made(inputs, 4, 1)).not.toEqual(made(inputs, 4, 2))
  })

  it.each([
    ['declares no shape', input('x', 'float32', null)],
    ['is a sequence', { ...input('x', 'seq(float32)', [1]), isTensor: false }],
    ['is of no known type', input('x', 'bfloat16', [1])],
  ])('cannot be had for one that %s', (_, wrong) => {
    expect(() => made([wrong])).toThrow(MlgateError)
    expect(() => made([wrong])).toThrow('No input can be made up for signs.onnx: x:')
  })
})

describe('times of calls', () => {
  it('give percentiles only where there are enough of them', () => {
    const taken = callTimes()
    const round = taken.add(Float64Array.from({ length: 100 }, (_, index) => index + 1))
    expect(round).toEqual({ median: 50.5, mean: 50.5 })
    expect(taken.summary()).toMatchObject({ calls: 100, latencies: { 50: 50, 90: 90 } })
  })

  it('are counted by how long they took', () => {
    const taken = callTimes()
    for (const times of [[1, 1], [2]]) taken.add(Float64Array.from(times))
    expect(histogramOf([taken.summary().counts])).toMatchObject({ first: 1, counts: { 0: 2, 64: 1 } })
  })

  it('are fewer for each call than it took, where several were under way at once', () => {
    expect(callTimes().add(Float64Array.of(4, 4, 4, 4), 8)).toEqual({ median: 4, mean: 2 })
  })
})

describe('what the parent asks for', () => {
  it('is a round of so many calls, calls that warm, or nothing any more', () => {
    expect(askedOf(20)).toEqual({ calls: 20, warms: false })
    expect(askedOf({ warm: 3 })).toEqual({ calls: 3, warms: true })
    for (const word of [null, undefined, 0, 'ten', {}, { warm: null }]) expect(askedOf(word)).toBeNull()
  })
})
