import type { Signature, SignatureValue } from '../manifest/manifest.ts'

/**
 * What in a new signature breaks those who call the model by the old one, in words; empty when nothing does. An
 * added output breaks nobody, nor does a dimension that was fixed for inputs and is free now.
 */
export function breakingChanges(before: Signature | null, after: Signature | null): string[] {
  if (before === null && after === null) return []
  if (before === null) return ['it is an ONNX model now']
  if (after === null) return ['it is no ONNX model any more']
  return [
    ...valueChanges('input', before.inputs, after.inputs),
    ...valueChanges('output', before.outputs, after.outputs),
  ]
}

type Side = 'input' | 'output'

function valueChanges(
  side: Side,
  before: readonly SignatureValue[],
  after: readonly SignatureValue[],
): string[] {
  const removed = before.filter(({ name }) => !after.some((other) => other.name === name))
  const added = after.filter(({ name }) => !before.some((other) => other.name === name))
  const renamed = removed.flatMap((old) => {
    const alike = added.filter((other) => isAlike(old, other))
    const rivals = removed.filter((other) => isAlike(old, other))
    return alike.length === 1 && rivals.length === 1 ? [{ old, now: alike[0] as SignatureValue }] : []
  })
  const isRenamed = (value: SignatureValue) => renamed.some(({ old, now }) => old === value || now === value)
  return [
    ...renamed.map(({ old, now }) => `${side} ${quoted(old.name)} is called ${quoted(now.name)} now`),
    ...removed.filter((value) => !isRenamed(value)).map(({ name }) => `${side} ${quoted(name)} is gone`),
    ...(side === 'output' ? [] : added)
      .filter((value) => !isRenamed(value))
      .map(({ name }) => `it takes another input, ${quoted(name)}`),
    ...before.flatMap((old) => {
      const now = after.find(({ name }) => name === old.name)
      return now === undefined ? [] : changesOf(side, old, now)
    }),
  ]
}

function changesOf(side: Side, old: SignatureValue, now: SignatureValue): string[] {
  const subject = `${side} ${quoted(old.name)}`
  if (old.type !== now.type) return [`${subject} is of ${now.type} now, and was of ${old.type}`]
  const fits =
    old.shape.length === now.shape.length &&
    old.shape.every((dimension, index) => {
      const other = now.shape[index] ?? null
      // Callers may send any size to a free dimension, and rely on a fixed one of what they get.
      const relied = side === 'input' ? other : dimension
      return typeof relied !== 'number' || dimension === other
    })
  return fits ? [] : [`${subject} has the shape ${shapeWords(now)} now, and had ${shapeWords(old)}`]
}

function isAlike(left: SignatureValue, right: SignatureValue): boolean {
  return left.type === right.type && JSON.stringify(left.shape) === JSON.stringify(right.shape)
}

function shapeWords({ shape }: SignatureValue): string {
  return `[${shape.map((dimension) => dimension ?? '?').join(', ')}]`
}

function quoted(name: string): string {
  return JSON.stringify(name)
}
