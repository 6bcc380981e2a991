import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatStageMessage, parseStageMessage, type StageMessage } from './message.ts'

const place = { model: 'signs', stage: 'production' }
const message: StageMessage = {
  action: 'promotion',
  version: '1.2.0',
  previous: '1.1.0',
  who: 'ada',
  approvedBy: ['grace', 'edsger'],
  reason: 'Better in fog.\n\nSee the evaluation of Tuesday.',
  run: {
    repository: 'octo/signs',
    id: 812,
    attempt: 2,
    url: 'https://github.com/octo/signs/actions/runs/812/attempts/2',
  },
}

describe('the message of a tag', () => {
  it('reads well in git show', () => {
    expect(formatStageMessage(place, message)).toBe(`signs 1.2.0 comes into production

Better in fog.

See the evaluation of Tuesday.

Action: promotion
Version: 1.2.0
Previous: 1.1.0
By: ada
Approved-by: grace
Approved-by: edsger
Run: octo/signs 812 attempt 2
Run-url: https://github.com/octo/signs/actions/runs/812/attempts/2
`)
  })

  it('is read back', () => {
    expect(parseStageMessage(formatStageMessage(place, message))).toEqual(message)
  })

  it('of GTO or of a person is a reason and nothing else', () => {
    const text = 'Assigning stage production to artifact signs version v1.2.0'
    expect(parseStageMessage(text)).toEqual({ reason: text })
    expect(parseStageMessage('')).toEqual({ reason: '' })
  })

  it('takes no facts from the words of a reason', () => {
    const reason = 'Signed off.\n\nAction: rollback\nVersion: 9.9.9\nBy: mallory'
    const read = parseStageMessage(formatStageMessage(place, { ...message, reason }))
    expect(read).toEqual({ ...message, reason })
  })

  it('holds nothing that a terminal would carry out, and no second line in a fact', () => {
    const text = formatStageMessage(place, {
      ...message,
      who: 'ada\nVersion: 9.9.9',
      reason: '\u001b[2Jgone',
    })
    expect(text).toContain('By: ada Version: 9.9.9\n')
    expect(text).not.toContain('\u001b')
    expect(parseStageMessage(text)).toMatchObject({ version: '1.2.0', reason: '\\x1b[2Jgone' })
  })

  it('says the same when it is read and written again, whatever it was', () => {
    const word = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }).filter((text) => /\S/.test(text))
    const any = fc.record(
      {
        action: fc.constantFrom('promotion', 'rollback', 'removal', 'deprecation'),
        version: word,
        previous: word,
        restores: word,
        who: word,
        approvedBy: fc.array(word, { minLength: 1, maxLength: 3 }),
        reason: fc.string({ maxLength: 100, unit: 'binary' }),
      },
      { requiredKeys: ['action', 'who', 'reason'] },
    ) as fc.Arbitrary<StageMessage>
    fc.assert(
      fc.property(any, (given) => {
        const read = parseStageMessage(formatStageMessage(place, given)) as StageMessage
        expect(read.action).toBe(given.action)
        expect(parseStageMessage(formatStageMessage(place, read))).toEqual(read)
      }),
    )
  })
})
