import { type Gate, worstVerdict } from '@mlgate/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyWaivers,
  countsToVerdict,
  formatWaivedGate,
  parseWaivedGate,
  sliceName,
  type Waiver,
} from './waivers.ts'

const sha256 = 'ab12'.repeat(16)
const subject = {
  model: { path: 'models/signs.onnx', sha256 },
  data: [{ path: 'data/test.csv', sha256: 'cd'.repeat(32) }],
}
const gate = (change: Partial<Gate> = {}): Gate => ({
  metric: 'accuracy_score',
  slice: null,
  rule: { min: 0.95 },
  verdict: 'fail',
  value: 0.9,
  reasonCode: 'out-of-bound',
  reason: 'must be at least 95 %',
  ...change,
})
const waiver = (change: Partial<Waiver> = {}): Waiver => ({
  gate: { model: 'signs', metric: 'accuracy_score', slice: null },
  reason: 'New camera; retraining is under way',
  approver: 'maria',
  expires: '2026-12-31',
  ...change,
})
const apply = (gates: Gate[], waivers: Waiver[], today = '2026-12-31') =>
  applyWaivers({ name: 'signs', subject, gates }, waivers, today)

describe('a waiver', () => {
  it('lets the failing gate through that it names: the outcome stays, and says who waived it until when', () => {
    const { gates, notes } = apply([gate()], [waiver()])
    expect(gates).toEqual([
      {
        ...gate(),
        waived: {
          reason: 'New camera; retraining is under way',
          approver: 'maria',
          expires: '2026-12-31',
        },
      },
    ])
    expect(gates.filter(countsToVerdict)).toEqual([])
    expect(notes).toEqual([])
  })

  it('covers every rule on its metric', () => {
    const both = [gate(), gate({ rule: { 'max-regression': '1pt' }, reasonCode: 'worse-than-margin' })]
    expect(apply(both, [waiver()]).gates.filter(countsToVerdict)).toEqual([])
  })

  it('of the whole says nothing about a slice, and the other way round', () => {
    const fog = gate({ slice: { weather: 'fog' } })
    const ofFog = waiver({ gate: { model: 'signs', metric: 'accuracy_score', slice: 'weather=fog' } })
    expect(apply([gate(), fog], [waiver()]).gates.map(countsToVerdict)).toEqual([false, true])
    expect(apply([gate(), fog], [ofFog]).gates.map(countsToVerdict)).toEqual([true, false])
  })

  it('is refused on the day after its last, and said to be', () => {
    const { gates, notes } = apply([gate()], [waiver()], '2027-01-01')
    expect(gates).toEqual([gate()])
    expect(notes).toEqual([
      'the waiver of signs/accuracy_score by maria expired on 2026-12-31: it has no effect',
    ])
  })

  it('of a gate that is not there is said to have no effect', () => {
    const other = waiver({ gate: { model: 'signs', metric: 'log_loss', slice: null } })
    expect(apply([gate()], [other]).notes).toEqual([
      'the waiver of signs/log_loss by maria has no effect: there is no such gate',
    ])
  })

  it('of another model is not spoken of', () => {
    const other = waiver({ gate: { model: 'digits', metric: 'accuracy_score', slice: null } })
    expect(apply([gate()], [other])).toEqual({ gates: [gate()], notes: [] })
  })

  it.each([sha256, 'AB12ab1', 'models/signs.onnx', 'data/test.csv'])('holds for the subject %s', (named) => {
    expect(apply([gate()], [waiver({ subject: named })]).gates.map(countsToVerdict)).toEqual([false])
  })

  it.each(['ab12ab', 'ffffffff', 'signs.onnx'])('for the subject %s has no effect, and says so', (named) => {
    const { gates, notes } = apply([gate()], [waiver({ subject: named })])
    expect(gates).toEqual([gate()])
    expect(notes).toEqual([
      `the waiver of signs/accuracy_score by maria has no effect: it is for ${named}, which is not what was measured`,
    ])
  })

  it.each(['pass', 'inconclusive', 'error'] as const)('leaves a gate alone that came to %s', (verdict) => {
    expect(apply([gate({ verdict })], [waiver()])).toEqual({ gates: [gate({ verdict })], notes: [] })
  })

  it('leaves a gate alone that only warns', () => {
    const warned = gate({ severity: 'warn' })
    expect(apply([warned], [waiver()]).gates).toEqual([warned])
  })
})

const model = fc.constantFrom('signs', 'digits')
const metric = fc.constantFrom('accuracy_score', 'log_loss', 'f1_score(average=macro)')
const day = fc.constantFrom('2026-01-01', '2026-06-30', '2026-12-31')
const anySlice = fc.constantFrom(null, { weather: 'fog' }, { weather: 'a/b=c, d' }, { weather: null })
const anyGate = fc
  .record({
    metric,
    slice: anySlice,
    verdict: fc.constantFrom('pass', 'inconclusive', 'fail', 'error' as const),
    severity: fc.constantFrom(undefined, 'warn' as const),
  })
  .map(({ severity, ...rest }) => gate({ ...rest, ...(severity === undefined ? {} : { severity }) }))
const anyWaiver = fc
  .record({
    model,
    metric,
    slice: anySlice.map(sliceName),
    expires: day,
    subject: fc.constantFrom(undefined, sha256, 'elsewhere'),
  })
  .map(({ subject: named, expires, ...about }) =>
    waiver({ gate: about, expires, ...(named === undefined ? {} : { subject: named }) }),
  )

describe('whatever the waivers', () => {
  it('nothing changes but gates that they name, and those only by saying that they are waived', () => {
    fc.assert(
      fc.property(fc.array(anyGate), fc.array(anyWaiver), day, (gates, waivers, today) => {
        const after = apply(gates, waivers, today).gates
        expect(after.map(({ waived: _, ...rest }) => rest)).toEqual(gates)
        for (const { waived, verdict, severity, metric: own, slice } of after) {
          if (waived === undefined) continue
          expect([verdict, severity]).toEqual(['fail', undefined])
          expect(waived.expires >= today).toBe(true)
          const naming = waivers.map((one) => formatWaivedGate(one.gate))
          expect(naming).toContain(formatWaivedGate({ model: 'signs', metric: own, slice: sliceName(slice) }))
        }
      }),
    )
  })

  it('the verdict never gets worse, and an error stays one', () => {
    const verdictOf = (gates: Gate[]) =>
      worstVerdict(gates.filter(countsToVerdict).map(({ verdict }) => verdict))
    fc.assert(
      fc.property(fc.array(anyGate), fc.array(anyWaiver), day, (gates, waivers, today) => {
        const [before, after] = [verdictOf(gates), verdictOf(apply(gates, waivers, today).gates)]
        expect(worstVerdict([before, after])).toBe(before)
        if (before === 'error') expect(after).toBe('error')
      }),
    )
  })

  it('their gate reads back from its written name', () => {
    fc.assert(
      fc.property(anyWaiver, ({ gate: named }) => {
        expect(parseWaivedGate(formatWaivedGate(named))).toEqual(named)
      }),
    )
  })
})

describe('the name of a gate', () => {
  it('takes any spelling of the metric, and a slash inside of its brackets or of the slice', () => {
    expect(parseWaivedGate("signs/f1_score(pos_label='a/b')/site=a/b")).toEqual({
      model: 'signs',
      metric: "f1_score(pos_label='a/b')",
      slice: 'site=a/b',
    })
    expect(parseWaivedGate('signs/accuracy')).toEqual({
      model: 'signs',
      metric: 'accuracy_score',
      slice: null,
    })
  })

  it.each(['signs', 'signs/', '/accuracy', 'signs/accuracy/fog', 'signs/accuracy/'])('is not %s', (text) => {
    expect(parseWaivedGate(text)).toBeNull()
  })
})
