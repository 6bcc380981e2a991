import { MlgateError } from '@mlgate/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDataSchema, parseGates, parseProjectConfig } from './index.ts'
import { toldProblems } from './told-problems.test-helper.ts'

const told = (text: string) => toldProblems(() => parseGates(text, 'gates.yml'))

describe('F18: a document made to exhaust its reader is refused before that', () => {
  const bomb = [
    'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
    ...Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`),
  ].join('\n')
  const keys = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`)

  it.each([
    ['F18: an alias bomb', bomb, 'its aliases make it more than 100000 values large'],
    ['F18: an alias of itself', 'a: &a [*a]', 'its aliases nest it more than 32 levels deep'],
    ['F18: 20,000 keys', keys.join('\n'), 'one of its mappings or lists has more than 10000 entries'],
    ['F18: 20,000 keys in braces', `{${keys.join(', ')}}`, 'has more than 10000 entries'],
    ['F18: brackets nested 100,000 deep', 'a: '.concat('['.repeat(100_000)), 'more than 32 levels deep'],
    ['F18: dashes nested 100,000 deep', `${'- '.repeat(100_000)}x`, 'more than 32 levels deep'],
    ['F18: question marks nested 100,000 deep', `${'? '.repeat(100_000)}x`, 'more than 32 levels deep'],
    [
      'F18: mappings nested 700 deep',
      Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}k:`).join('\n'),
      'deep',
    ],
    ['F18: 2 MB of comment', '#'.repeat(2_000_000), 'it has 2000000 characters, the limit is 1048576'],
    [
      'F18: 400,000 tokens',
      'k: [1]\n'.repeat(9_000).concat('j:\n', ' - [1,2,3,4,5,6,7,8,9]\n'.repeat(9_000)),
      'more than 150000 tokens',
    ],
  ])('%s', (_, text, reason) => {
    const problems = told(text)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('MG2002 gates.yml was refused: ')
    expect(problems[0]).toContain(reason)
  })

  it('F18: `__proto__` is refused as a key and pollutes nothing', () => {
    expect(told('__proto__: { polluted: 1 }\naccuracy: { min: 0.5 }')).toEqual([
      '1:1 __proto__: MG2004 The key "__proto__" is not allowed. It would reach into the workings of JavaScript objects.',
    ])
    expect({}).not.toHaveProperty('polluted')
  })

  it('F18: `constructor` and `prototype` are unknown keys like any other', () => {
    const problems = told('accuracy: { min: 0.5, constructor: { prototype: 1 } }\nprototype: { min: 1 }')
    expect(problems[0]).toMatch(/^1:23 accuracy\.constructor: MG2101 The key "constructor" is unknown here\./)
    expect(problems[1]).toMatch(/^2:1 prototype: MG7/)
  })

  it('F18: a duplicate key is told at its second place', () => {
    expect(told('accuracy: { min: 0.9 }\n"accuracy": { min: 0.1 }')).toEqual([
      '2:1 accuracy: MG2003 The key "accuracy" stands here twice. | Only one of them can count: remove the other.',
    ])
  })
})

describe('YAML 1.2, core schema, one document', () => {
  it('is told where it is no YAML', () => {
    expect(told('accuracy: { min: 0.9')[0]).toMatch(/^1:\d+ \(document\): MG2001 /)
    expect(told('accuracy:\n\tmin: 1')[0]).toMatch(/^2:1 \(document\): MG2001 .*[Tt]ab/)
  })

  it('stops after 20 syntax errors: a file that is no YAML has one a line', () => {
    expect(told('k: } ]\n'.repeat(5_000))).toHaveLength(20)
  })

  it('refuses a second document', () => {
    expect(told('accuracy: { min: 0.9 }\n---\naccuracy: { min: 0.1 }')).toEqual([
      '2:1 (document): MG2005 gates.yml holds several documents; a second one starts here. | Keep one document a file: remove what follows the line "---".',
    ])
  })

  it.each([
    ['tags', 'accuracy: !!binary aGk=', /^1:11 \(document\): MG2001 Unresolved tag/],
    [
      'an alias without anchor',
      'accuracy: *x',
      /^1:11 \(document\): MG2001 The alias \*x has no anchor &x above it\./,
    ],
    [
      'merge keys',
      'accuracy: &a { min: 1 }\nlog_loss:\n  <<: *a',
      /^3:3 log_loss\.<<: MG2004 .* YAML 1\.2 has no merge keys/,
    ],
    [
      'keys that are collections',
      '? [a, b]\n: { min: 1 }',
      /^1:3 \(document\): MG2004 This mapping has a key that is not text\./,
    ],
  ])('refuses %s', (_, text, expected) => {
    expect(told(text)).toContainEqual(expect.stringMatching(expected))
  })

  it('lets anchors and aliases stand for values, and a byte order mark go', () => {
    expect(parseGates('\uFEFFaccuracy: &rule { min: 0.5 }\nlog_loss: *rule', 'gates.yml')).toEqual({
      accuracy_score: { min: 0.5 },
      log_loss: { min: 0.5 },
    })
  })

  it('keeps to version 1.2 even where a document asks for 1.1: "no" is a text', () => {
    const schema = parseDataSchema(
      '%YAML 1.1\n---\nversion: 1\ncolumns: { a: { type: string, enum: [no, yes] } }',
      's.yml',
    )
    expect(schema.columns.a?.enum).toEqual(['no', 'yes'])
  })
})

describe('whatever the text', () => {
  const words = fc.constantFrom(
    ...[
      'version',
      'columns',
      'data',
      'models',
      'gates',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '1',
      '"',
      "'",
    ],
    ...[
      '&a',
      '*a',
      '!t',
      '|',
      '>',
      '#',
      '%',
      '\t',
      '? ',
      '---',
      '...',
      '<<',
      'accuracy',
      '2%',
      '1pt',
      'null',
      '\0',
      '😀',
    ],
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 60 }).map((all) => all.join('')),
  )

  it.each([
    ['parseDataSchema', parseDataSchema],
    ['parseGates', parseGates],
    ['parseProjectConfig', parseProjectConfig],
  ])('%s returns or reports problems at places inside the text', (_, parse) => {
    fc.assert(
      fc.property(text, (written) => {
        try {
          parse(written, 'file.yml')
        } catch (error) {
          expect(error).toBeInstanceOf(MlgateError)
          const lines = written.split(/\n/)
          for (const { place } of (error as MlgateError).problems) {
            expect(place?.line).toBeGreaterThanOrEqual(1)
            expect(place?.line).toBeLessThanOrEqual(lines.length)
            expect(place?.column).toBeGreaterThanOrEqual(1)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
