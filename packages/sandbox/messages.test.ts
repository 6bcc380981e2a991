import { describe, expect, it } from 'vitest'
import { parseChildMessage } from './messages.ts'
import { wireText } from './wire.ts'

const problem = (message: string) => ({ code: 'MG1003', message })

describe('what a child says', () => {
  it('is cut to what a log can hold, well-formed, however much it is', () => {
    const stage = `${'a'.repeat(198)}👍${'b'.repeat(2 ** 20)}`
    expect(parseChildMessage(wireText({ type: 'progress', stage }))).toEqual({
      type: 'progress',
      stage: `${'a'.repeat(198)}\ufffd…`,
    })
    const error = { type: 'error', outOfMemory: false, problems: [problem('x'.repeat(2 ** 20))] }
    const told = parseChildMessage(wireText(error)) as { problems: { message: string }[] }
    expect(told.problems[0]?.message).toHaveLength(16 * 1024)
  })

  it('is nonsense when it is a thousand problems and one more', () => {
    const error = (count: number) => {
      const problems = Array.from({ length: count }, () => problem('x'))
      return parseChildMessage(wireText({ type: 'error', outOfMemory: false, problems }))
    }
    expect(error(1000)).toBeDefined()
    expect(error(1001)).toBeUndefined()
  })
})
