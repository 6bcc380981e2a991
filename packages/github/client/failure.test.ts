import { expect, test } from 'vitest'
import { readRefusal, refused } from './failure.ts'

test.each([
  ['{"message":"Not Found"}', 'Not Found'],
  ['{"message":"Validation Failed","errors":["one","two"]}', 'Validation Failed; one; two'],
  [
    '{"message":"Validation Failed","errors":[{"resource":"Release","code":"already_exists","field":"tag_name"}]}',
    'Validation Failed; Release tag_name already_exists',
  ],
  ['{"message":"a","errors":[{"message":"b"},7,null]}', 'a; b'],
  ['<html>', ''],
  ['{"message":7}', ''],
  ['', ''],
])('of the body %s is told: %s', (body, expected) => {
  expect(readRefusal(body)).toBe(expected)
})

test('what GitHub says is one bounded line without control characters', () => {
  const said = readRefusal(JSON.stringify({ message: `a\n::add-mask::x\u001b[2J${'b'.repeat(5000)}` }))
  expect(said.length).toBeLessThanOrEqual(300)
  for (const character of ['\n', '\u001b']) expect(said).not.toContain(character)
})

test.each([
  [401, 'MG8002'],
  [403, 'MG8001'],
  [404, 'MG8003'],
  [409, 'MG8009'],
  [410, 'MG8004'],
  [422, 'MG8008'],
] as const)('status %i is the error %s', (status, code) => {
  const doing = { does: 'read a branch', permission: 'contents: read', path: '/repos/o/r/branches/main' }
  expect(refused(doing, { status, said: 'why' })).toMatchObject({ code, status, outcome: 'refused' })
})
