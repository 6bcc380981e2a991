import { describe, expect, it } from 'vitest'
import { checkExpression } from './index.ts'
import { engineOver } from './test-support/tables.ts'

const columns = [
  { name: 'starts_at', type: 'TIMESTAMP' },
  { name: 'ends_at', type: 'TIMESTAMP' },
  { name: 'Amount', type: 'DOUBLE' },
  { name: 'a"; DROP', type: 'VARCHAR' },
]

async function check(sql: string) {
  return checkExpression(await engineOver([]), sql, columns)
}

describe('checkExpression', () => {
  it.each([
    ['starts_at <= ends_at', ['starts_at', 'ends_at']],
    ['amount > 0 AND amount < 1e6', ['Amount']],
    ['"a""; DROP" LIKE \'x%\'', ['a"; DROP']],
    ['starts_at < now() AND ends_at <= current_timestamp', ['starts_at', 'ends_at']],
    ['CASE WHEN amount IS NULL THEN true ELSE abs(amount) BETWEEN 1 AND 2 END', ['Amount']],
    ['amount IN (1, 2) -- the usual ones', ['Amount']],
    ['list_contains(list_transform([\'1\'], lambda x: x || \'a\'), "a""; DROP")', ['a"; DROP']],
    ['1 = 1', []],
  ])('accepts %s', async (sql, used) => {
    const checked = await check(sql)
    expect([...checked.columns].sort()).toEqual([...used].sort())
    expect(checked.type).toBe('BOOLEAN')
  })

  it.each([
    ['amount > 0; DROP TABLE t', /not one SQL expression/],
    ["COPY t TO 'x.csv'", /not one SQL expression/],
    ["amount > 0) FROM read_csv('/etc/passwd') WHERE (true", /more than one expression/],
    ['amount > 0), (true', /more than one expression/],
    ["amount > (SELECT max(a) FROM read_csv('x.csv'))", /query of its own/],
    ["EXISTS (FROM 'other.parquet')", /query of its own/],
    ['amount IN (SELECT 1)', /query of its own/],
    ['sum(amount) > 3', /sums up many rows/],
    ['lag(amount) OVER () < amount', /window function/],
    ['random() > 0.5', /not a function of its arguments alone/],
    ['sleep_ms(60000) IS NULL', /not a function of its arguments alone/],
    ['read_text(1) = 2', /not a function of its arguments alone/],
    [`current_setting('temp_directory') = ''`, /looks at more than its arguments/],
    [`amount > 1 OR getvariable('a') IS NULL`, /looks at more than its arguments/],
    ['COLUMNS(*) > 1', /`\*`/],
    ['amount > ?', /parameter/],
    ['#1 > 2', /position/],
    ['fooled(amount)', /no function fooled\(\)/],
    ['amont > 1', /no column "amont"/],
    ['amount + starts_at > 1', /refused/],
    ['', /not one SQL expression/],
    ['(', /not one SQL expression/],
    ['amount = 1 OR '.repeat(400).concat('true'), /longer than/],
  ])('F14: refuses %s', async (sql, message) => {
    await expect(check(sql)).rejects.toThrow(
      expect.objectContaining({ code: 'MG4006', message: expect.stringMatching(message) }),
    )
  })

  it('guesses which column was meant', async () => {
    await expect(check('start_at IS NULL')).rejects.toMatchObject({ hint: 'Did you mean "starts_at"?' })
  })
})
