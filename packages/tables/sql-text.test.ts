import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quoteIdentifier, quoteLiteral } from './index.ts'
import { engineOver } from './test-support/tables.ts'

// A NUL byte ends a statement for the parser; no path and no header that is read can hold one.
const text = fc
  .string({ unit: 'binary' })
  .filter((value) => value !== '' && !value.includes('\0') && value.isWellFormed())

describe('quoting', () => {
  it('F13: carries any text through DuckDB as a literal and as a name', async () => {
    const engine = await engineOver([])
    await fc.assert(
      fc.asyncProperty(text, text, async (name, value) => {
        expect(await engine.query(`SELECT ${quoteLiteral(value)} AS ${quoteIdentifier(name)}`)).toEqual([
          { [name]: value },
        ])
      }),
      { numRuns: 200 },
    )
  })
})
