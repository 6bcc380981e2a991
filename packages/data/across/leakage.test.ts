import { describe, expect, it } from 'vitest'
import { checkNamed, fileWith, parquetWith } from '../test-support/checks.ts'
import { checkRelations, outcomes } from '../test-support/relations.ts'

/** A number from 0 to 1 that looks like chance and is the same every time, for the i-th row. */
const chance = (salt: number) => `(hash(i, ${salt}) % 1000003) / 1000003`

/** A table of rows with a label of two classes and columns by SQL over `i` and `label`. */
const table = (
  rows: number,
  columns: Record<string, string>,
  label = `if(${chance(1)} < 0.4, 'yes', 'no')`,
) =>
  parquetWith(
    `SELECT *, ${Object.entries(columns)
      .map(([name, sql]) => `${sql} AS ${name}`)
      .join(', ')} FROM (SELECT i, ${label} AS label FROM range(${rows}) t(i))`,
  )

const found = async (written: string, own: string) =>
  outcomes(await checkRelations(written, { own }), 'feature-leakage', 'identifier-leakage', 'row-order')

const power = (told: string | undefined) =>
  Number(
    /power (?:at most )?([\d.]+)/
      .exec(told ?? '')
      ?.slice(1)
      .find(Boolean),
  )

describe('a column that alone predicts the label', () => {
  it('is found whether it is the label by another name, a code of it, a threshold, or a hole where it is missing', async () => {
    const own = await table(5_000, {
      copy: `if(label = 'yes', 'accepted', 'declined')`,
      code: `if(label = 'yes', 2, 0) * 50 + (hash(i, 3) % 20)`,
      score: `if(label = 'yes', 0.6 + 0.4 * ${chance(4)}, 0.6 * ${chance(4)})`,
      closed_on: `if(label = 'yes', DATE '2024-01-01' + CAST(hash(i, 5) % 300 AS INTEGER), NULL)`,
      age: 'hash(i, 6) % 90',
      city: `'city ' || hash(i, 7) % 30`,
    })
    const told = await found('id: i\ntarget: label', own)
    expect(told.map((line) => line.split(':')[0]).toSorted()).toEqual([
      'feature-leakage closed_on warn',
      'feature-leakage code warn',
      'feature-leakage copy warn',
      'feature-leakage score warn',
      'identifier-leakage i pass',
    ])
    for (const line of told.filter((one) => one.startsWith('feature')))
      expect(power(line)).toBeGreaterThan(0.95)
  })

  it('is not one that helps, one of chance, or one that names each row', async () => {
    const own = await table(5_000, {
      helps: `if(${chance(2)} < 0.8, label, 'no')`,
      noise: chance(3),
      name: `md5(CAST(i AS VARCHAR))`,
      number: 'i * 7919',
      group_of_two: `'g' || (i // 2)`,
      constant: '1',
    })
    const [told, ...others] = await found('target: label', own)
    expect(others).toEqual([])
    expect(told).toMatch(/^feature-leakage pass: power at most 0\.7\d* \(helps\), on 5\u202f000 rows$/)
  })

  it('is found in text files without a schema, where numbers are texts', async () => {
    const rows = Array.from({ length: 400 }, (_, row) => {
      const label = (row * 7919) % 5 < 2
      return `${label ? 100 + (row % 97) : row % 90},${(row * 31) % 83},${label ? 'a' : 'b'}`
    })
    const own = fileWith('own.csv', `score,other,label\n${rows.join('\n')}\n`)
    expect(await found('target: label', own)).toEqual([
      expect.stringMatching(/^feature-leakage score warn: power (1|0\.9[5-9]\d*), on 400 rows$/),
    ])
  })

  it('is found for amounts, whatever their scale', async () => {
    const own = await table(
      5_000,
      {
        in_cents: 'label * 100',
        rank_of: 'ln(label)',
        related: `label * (0.5 + ${chance(2)})`,
        noise: chance(3),
      },
      `exp(10 * ${chance(1)})`,
    )
    const told = await found('target: label', own)
    expect(told.map((line) => line.split(':')[0]).toSorted()).toEqual([
      'feature-leakage in_cents warn',
      'feature-leakage rank_of warn',
    ])
  })

  it('is not made by rows that were copied to balance the classes', async () => {
    const own = await parquetWith(
      `SELECT r.* EXCLUDE (i) FROM (SELECT i, if(i % 50 = 0, 'rare', 'common') AS label, hash(i, 2) % 100000 AS a, 'n' || hash(i, 3) AS b FROM range(3000) t(i)) r, range(if(label = 'rare', 49, 1)) copies(n)`,
    )
    const [told] = await found('target: label', own)
    expect(told).toMatch(/^feature-leakage pass/)
    expect(power(told)).toBeLessThan(0.5)
  })

  it('is judged by the power that is said, and may fail', async () => {
    const own = await table(2_000, { helps: `if(${chance(2)} < 0.8, label, 'no')` })
    const strict =
      'id: i\ntarget: label\nchecks: { feature-leakage: { max-power: 0.5, severity: error }, identifier-leakage: ignore }'
    const report = await checkRelations(strict, { own })
    const check = checkNamed(report, 'feature-leakage', 'helps')
    expect(check).toMatchObject({ status: 'fail', severity: 'error', expected: 'power ≤ 0.5' })
    expect(checkNamed(report, 'identifier-leakage')).toBeUndefined()
  })

  it('can not be told from chance where there are few rows, and is not looked for where there is no label', async () => {
    const few = await table(40, { copy: 'label' })
    expect(await found('target: label', few)).toEqual([
      expect.stringMatching(
        /^feature-leakage skipped: too few rows to tell: always saying the commonest label is wrong in \d+ rows of \d+ rows$/,
      ),
    ])
    const wrong = await checkRelations('target: truth', { own: few })
    expect(outcomes(wrong, 'missing-column', 'feature-leakage', 'conflicting-labels')).toEqual([
      'missing-column pass: all present',
      'missing-column truth fail: missing',
    ])
    const days = await table(400, { x: 'i' }, `DATE '2024-01-01' + CAST(i AS INTEGER)`)
    expect(await found('target: label', days)).toEqual([
      'feature-leakage skipped: "label" (date) is neither a class nor an amount',
    ])
  })

  it('is looked for in a sample of a long table, which is said', async () => {
    const own = await table(250_000, { copy: 'label', noise: chance(2) })
    const [told] = await found('target: label', own)
    expect(told).toMatch(/^feature-leakage copy warn: power 1, on \d\d\u202f\d{3} rows$/)
  })
})

describe('an id that predicts the label', () => {
  it('is found by its order, as a number and as a text', async () => {
    const sorted = `if(i < 800, 'cat', 'dog')`
    const number = await table(2_000, { x: chance(2) }, sorted)
    expect(await found('id: i\ntarget: label', number)).toContainEqual(
      expect.stringMatching(/^identifier-leakage i warn: power (1|0\.9\d*), on 2\u202f000 rows$/),
    )
    const text = await table(2_000, { key: `label || '_' || i`, x: chance(2) })
    expect(await found('id: key\ntarget: label', text)).toContainEqual(
      expect.stringMatching(/^identifier-leakage key warn: power (1|0\.9\d*), on 2\u202f000 rows$/),
    )
  })

  it('has to be there', async () => {
    const own = await table(400, { x: chance(2) })
    const report = await checkRelations('id: idd\ntarget: label\nchecks: { identifier-leakage: fail }', {
      own,
    })
    expect(outcomes(report, 'missing-column', 'identifier-leakage')).toEqual([
      'missing-column pass: all present',
      'missing-column idd fail: missing',
    ])
    expect(outcomes(report, 'feature-leakage')).toEqual([expect.stringMatching(/^feature-leakage pass/)])
  })

  it('is none that was given by lot', async () => {
    const own = await table(2_000, { key: 'md5(CAST(i AS VARCHAR))', x: chance(2) })
    const told = await found('id: key\ntarget: label', own)
    expect(told.map((line) => line.split(',')[0])).toContain('identifier-leakage key pass: power at most 0')
  })

  it('is the row itself in a sorted file, where that is asked for', async () => {
    const own = await table(2_000, { x: chance(2) }, `if(i < 800, 'cat', 'dog')`)
    const told = await found(
      'id: i\ntarget: label\nchecks: { row-order: warn, identifier-leakage: ignore }',
      own,
    )
    expect(told).toContainEqual(
      expect.stringMatching(/^row-order warn: power (1|0\.9\d*), on 2\u202f000 rows$/),
    )
    const silent = await found('id: i\ntarget: label', own)
    expect(silent.some((line) => line.startsWith('row-order'))).toBe(false)
  })
})
