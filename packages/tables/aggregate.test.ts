import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkAggregate } from './aggregate.ts'
import { openDuckDb, type SqlEngine } from './engine.ts'

let engine: SqlEngine
beforeAll(async () => {
  engine = await openDuckDb({ sources: [], memoryBytes: 2 ** 28, temporaryFolder: tmpdir() })
})
afterAll(() => engine.close())

const columns = [
  { name: 'truth', type: 'VARCHAR' },
  { name: 'prediction', type: 'VARCHAR' },
  { name: 'amount', type: 'DOUBLE' },
]
const check = (expression: string) => checkAggregate(engine, expression, columns)

describe('an aggregate that somebody else wrote', () => {
  it('is taken apart into what a row brings and which rows take part', async () => {
    expect(await check('sum(amount * 2) filter (where truth <> prediction)')).toMatchObject({
      kind: 'sum',
      value: { columns: ['amount'], type: 'DOUBLE' },
      filter: { columns: ['truth', 'prediction'], type: 'BOOLEAN' },
    })
    expect(await check('avg(amount)')).toMatchObject({ kind: 'mean', filter: null })
    expect(await check("count(*) filter (where truth = 'it''s')")).toMatchObject({
      kind: 'count',
      value: null,
    })
  })

  it.each([
    ['more than one', 'sum(amount) / count(*)'],
    ['none', 'amount'],
    ['of different values', 'count(distinct truth)'],
    ['two of them', 'sum(amount), sum(amount)'],
    ['no expression at all', 'sum(amount'],
    ['a further clause', 'sum(amount)) FROM (SELECT 1'],
  ])('is refused when it is %s', async (_, expression) => {
    await expect(check(expression)).rejects.toMatchObject({ code: 'MG4006' })
  })

  it.each([
    ['a query', 'sum((SELECT 1))'],
    ['a file', "sum(amount) filter (where truth in (SELECT content FROM read_text('/etc/passwd')))"],
    ['chance', 'sum(amount * random())'],
    ['another aggregate', 'sum(max(amount))'],
    ['an unknown column', 'sum(price)'],
    ['a setting', "sum(length(getenv('HOME')))"],
  ])('is refused when it asks for %s', async (_, expression) => {
    await expect(check(expression)).rejects.toMatchObject({ code: 'MG4006' })
  })
})
