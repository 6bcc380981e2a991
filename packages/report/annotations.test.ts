import { describe, expect, it } from 'vitest'
import { type Annotation, fewAnnotations } from './annotations.ts'

const remark = (level: Annotation['level'], title: string): Annotation => ({ level, title, message: title })

describe('remarks of a step', () => {
  it('come with the worst first, in their order otherwise', () => {
    const all = [remark('notice', 'a'), remark('error', 'b'), remark('warning', 'c'), remark('error', 'd')]
    expect(fewAnnotations(all).map(({ title }) => title)).toEqual(['b', 'd', 'c', 'a'])
  })

  it.each([
    [10, 10, undefined],
    [11, 10, 'There are 2 more remarks: the log has them all.'],
    [100, 10, 'There are 91 more remarks: the log has them all.'],
  ])('of %i are shown as %i, the last of which counts the rest', (count, shown, last) => {
    const all = Array.from({ length: count }, (_, index) => remark('error', `${index}`))
    const few = fewAnnotations(all)
    expect(few).toHaveLength(shown)
    expect(few.at(-1)?.message).toBe(last ?? '9')
  })
})
