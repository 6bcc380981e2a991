import { describe, expect, it } from 'vitest'
import { type BriefSchema, checkNamed, fileWith, golden, parquetWith } from '../test-support/checks.ts'
import { checkRelations, outcomes } from '../test-support/relations.ts'

const train = 'id,age,city,label\n1,30,Rome,a\n2,41,Oslo,b\n3,52,Oslo,a\n'

/** A CSV text as files of both kinds; in Parquet every value is stored as what it looks like. */
async function files(name: string, text: string): Promise<[csv: string, parquet: string]> {
  const [header = '', ...rows] = text.trimEnd().split('\n')
  const cells = rows.map((row) =>
    row
      .split(',')
      .map((cell) => (cell === '' ? 'NULL' : /^\d+$/.test(cell) ? cell : `'${cell}'`))
      .join(', '),
  )
  const select = `SELECT * FROM (VALUES ${cells.map((row) => `(${row})`).join(', ')}) t(${header})`
  return [fileWith(`${name}.csv`, text), await parquetWith(select, `${name}.parquet`)]
}

describe('a data set that is disjoint from another', () => {
  const test = 'id,age,city,label\n9,30,Rome,a\n8,33,Rome,b\n2,41,Rome,b\n7,52,Oslo,a\n'

  it('shares no id and no row with it, in CSV and Parquet and between them', async () => {
    const [ours, theirs] = [await files('test', test), await files('train', train)]
    const pairs = ours.flatMap((own) => theirs.map((other) => [own, other] as const))
    for (const [own, other] of pairs) {
      const report = await checkRelations('id: id\ndisjoint-from: train', { own, others: { train: other } })
      expect(outcomes(report, 'disjoint')).toEqual([
        'disjoint id fail rows 3: 1 row (25 %) has an id that is also in "train"',
        'disjoint fail rows 1,4: 2 rows (50 %) are also in "train"',
      ])
    }
  })

  it('says the line of the first shared row, counts rejected rows, and shows values where samples are asked for', async () => {
    const own = fileWith('test.csv', 'id,city\n9,Rome\n8\n"3","O\nslo"\n2,Oslo\n')
    const others = { train: fileWith('train.csv', 'id,city\n2,Paris\n') }
    const written = 'id: id\ndisjoint-from: train'
    const silent = await checkRelations(written, { own, others })
    const found = checkNamed(silent, 'disjoint', 'id')
    expect(found).toMatchObject({ rows: [4], line: 6, count: 1 })
    expect(found).not.toHaveProperty('samples')
    const telling = await checkRelations(written, { own, others, samples: 5 })
    expect(checkNamed(telling, 'disjoint', 'id')).toMatchObject({ samples: ['2'] })
    const schema = { columns: { id: { private: true }, city: {} } }
    const guarded = await checkRelations(written, { own, others, schema, samples: 5 })
    expect(checkNamed(guarded, 'disjoint', 'id')).not.toHaveProperty('samples')
  })

  it('may share as much as it says, by the columns that it says', async () => {
    const own = fileWith('test.csv', test)
    const others = { train: fileWith('train.csv', train) }
    const within = await checkRelations(
      'disjoint-from: { data: train, max-share: 50% , columns: [age, city] }',
      {
        own,
        others,
      },
    )
    expect(outcomes(within, 'disjoint')).toEqual([
      'disjoint age, city pass: 2 rows (50 %) are also in "train"',
    ])
    const beyond = await checkRelations(
      'disjoint-from: { data: train, max-share: 49%, columns: [age, city], severity: warn }',
      { own, others },
    )
    expect(outcomes(beyond, 'disjoint')).toEqual([
      'disjoint age, city warn rows 1,4: 2 rows (50 %) are also in "train"',
    ])
    const wrong = await checkRelations('disjoint-from: { data: train, columns: [size] }', { own, others })
    expect(outcomes(wrong, 'disjoint')).toEqual([
      'disjoint size fail: "size" missing here, "size" missing in "train"',
    ])
  })

  it('compares values by their types, and texts as they are', async () => {
    const own = fileWith('test.csv', 'n,s\n+5,007\n5.50,7\n,\n')
    const others = { train: fileWith('train.csv', 'n,s\n5.0,007\n5.5,007\n') }
    const typed = { columns: { n: { type: 'number', nulls: 'any' }, s: { nulls: 'any' } } } as const
    const report = await checkRelations('disjoint-from: train', { own, others, schema: typed })
    expect(outcomes(report, 'disjoint')).toEqual(['disjoint fail rows 1: 1 row (33.3 %) is also in "train"'])
    const asTexts = await checkRelations('disjoint-from: train', { own, others })
    expect(outcomes(asTexts, 'disjoint')).toEqual(['disjoint pass: none'])
  })

  it('holds whole numbers beyond 2^53 and fractions apart, and integers stored as DOUBLE together', async () => {
    const own = await parquetWith('SELECT unnest([9007199254740993::BIGINT, 7, 8]) AS n', 'own.parquet')
    const train = await parquetWith(
      'SELECT unnest([9007199254740992::DOUBLE, 7.0, 8.5]) AS n',
      'train.parquet',
    )
    const report = await checkRelations('disjoint-from: train', { own, others: { train } })
    expect(outcomes(report, 'disjoint')).toEqual(['disjoint fail rows 2: 1 row (33.3 %) is also in "train"'])
  })

  it('holds times that are stored a nanosecond apart apart, and against texts to the microsecond', async () => {
    const at = (...nanoseconds: number[]) =>
      parquetWith(
        `SELECT unnest([${nanoseconds.map((one) => `make_timestamp_ns(${one})`).join(', ')}]) AS t`,
        `${nanoseconds[0]}.parquet`,
      )
    const schema = { columns: { t: { type: 'timestamp' } } } as const
    const disjoint = async (other: string) =>
      outcomes(
        await checkRelations('disjoint-from: train', {
          own: await at(1, 2),
          others: { train: other },
          schema,
          schemas: { train: schema },
        }),
        'disjoint',
      )
    expect(await disjoint(await at(2, 3))).toEqual(['disjoint fail rows 2: 1 row (50 %) is also in "train"'])
    const microseconds = await parquetWith('SELECT make_timestamp(0) AS t')
    expect(await disjoint(microseconds)).toEqual(['disjoint pass: none'])
    const texts = fileWith('train.csv', 't\n1970-01-01T00:00:00.000000001Z\n')
    expect(await disjoint(texts)).toEqual(['disjoint fail rows 1,2: 2 rows (100 %) are also in "train"'])
  })

  it('finds one row among many in little memory', async () => {
    const text = (salt: number) => `md5(CAST(hash(i, ${salt}) AS VARCHAR))`
    const rows = (from: number) =>
      `SELECT i AS id, ${[1, 2, 3, 4, 5, 6].map((salt) => `${text(salt)} AS t${salt}`).join(', ')} FROM range(${from}, ${from + 150_000}) t(i)`
    const report = await checkRelations('id: id\ndisjoint-from: train', {
      own: await parquetWith(rows(149_999), 'own.parquet'),
      others: { train: await parquetWith(rows(0), 'train.parquet') },
      memoryBytes: 192 * 2 ** 20,
    })
    expect(outcomes(report, 'disjoint')).toEqual([
      'disjoint id fail rows 1: 1 row (< 0.01 %) has an id that is also in "train"',
      'disjoint fail rows 1: 1 row (< 0.01 %) is also in "train"',
    ])
  })

  it('has nothing to compare where only the label is shared', async () => {
    const own = fileWith('test.csv', 'label,x\na,1\n')
    const others = { train: fileWith('train.csv', 'label,y\na,1\n') }
    const report = await checkRelations('target: label\ndisjoint-from: train', { own, others })
    expect(outcomes(report, 'disjoint')).toEqual(['disjoint fail: they have no features in common'])
    const named = {
      own: fileWith('b.csv', 'id,x\n1,1\n'),
      others: { train: fileWith('c.csv', 'id,y\n2,1\n') },
    }
    expect(outcomes(await checkRelations('id: id\ndisjoint-from: train', named), 'disjoint')).toEqual([
      'disjoint id pass: none',
      'disjoint skipped: they have no features in common',
    ])
  })

  it('reads the other as its own schema says', async () => {
    const own = fileWith('test.csv', 'n,s\n1.5,a\n')
    const others = { train: fileWith('train.csv', 's;n\na;1,5\n') }
    const number = { n: { type: 'number' }, s: {} } as const
    const report = await checkRelations('disjoint-from: train', {
      own,
      others,
      schema: { columns: number },
      schemas: { train: { format: { delimiter: ';', decimal: ',' }, columns: number } },
    })
    expect(outcomes(report, 'disjoint')).toEqual(['disjoint fail rows 1: 1 row (100 %) is also in "train"'])
  })

  it('ends with an error that names the other where that cannot be read', async () => {
    const own = fileWith('test.csv', test)
    const broken = fileWith('train.parquet', 'id,age\n')
    await expect(checkRelations('disjoint-from: train', { own, others: { train: broken } })).rejects.toThrow(
      /^Of the data set "train", which this one is held against: .*train\.parquet/,
    )
    const ragged = fileWith('train.csv', 'id,age\n1,2\n3\n')
    await expect(checkRelations('disjoint-from: train', { own, others: { train: ragged } })).rejects.toThrow(
      /^Of the data set "train", which this one is held against: .*train\.csv.* 3/,
    )
    const empty = fileWith('train.csv', '')
    await expect(checkRelations('disjoint-from: train', { own, others: { train: empty } })).rejects.toThrow(
      /^Of the data set "train", which this one is held against: train\.csv has no rows/,
    )
  })
})

describe('what another data set does not have', () => {
  it('is told: labels, categories, columns and types', async () => {
    const own = await parquetWith(
      "SELECT unnest([1, 2, 3]) AS age, unnest(['Rome', 'Paris', 'Bern']) AS city, unnest(['a', 'c', 'c']) AS label, true AS seen",
    )
    const others = {
      train: await parquetWith(
        "SELECT unnest(['30', '41']) AS age, unnest(['Rome', 'Bern']) AS city, unnest(['a', 'b']) AS label, 1 AS size",
        'train.parquet',
      ),
    }
    const report = await checkRelations('target: label\ndisjoint-from: train', { own, others, samples: 3 })
    expect(outcomes(report, 'matching-columns', 'unseen-labels', 'new-categories')).toEqual([
      'matching-columns warn: "size" only in "train"; "seen" only here; "age" is integer here and string there',
      'unseen-labels label warn rows 2,3: 2 rows (66.7 %) have values that do not occur there',
      'new-categories age warn rows 1,2,3: 3 rows (100 %) have values that do not occur there',
      'new-categories city warn rows 2: 1 row (33.3 %) has a value that does not occur there',
    ])
    expect(checkNamed(report, 'unseen-labels')).toMatchObject({ samples: ['c', 'c'] })
  })

  it('is told where the other stores something that is never of the type that both declare', async () => {
    const columns = { columns: { code: {} } }
    const report = await checkRelations('disjoint-from: train', {
      own: fileWith('test.csv', 'code\n145.0\n'),
      others: { train: await parquetWith('SELECT CAST(145 AS DECIMAL(10, 3)) AS code') },
      schema: columns,
      schemas: { train: columns },
    })
    expect(outcomes(report, 'matching-columns')).toEqual([
      'matching-columns warn: "code" is string here and number there',
    ])
  })

  it('does not matter in columns of free text, of numbers and of ids', async () => {
    const rows = (from: number) =>
      parquetWith(
        `SELECT 'id' || i AS id, 'text ' || i AS note, i AS size FROM range(${from}, ${from + 500}) t(i)`,
        `${from}.parquet`,
      )
    const report = await checkRelations('id: id\ndisjoint-from: train', {
      own: await rows(1000),
      others: { train: await rows(0) },
    })
    expect(outcomes(report, 'new-categories')).toEqual([])
    expect(outcomes(report, 'matching-columns')).toEqual(['matching-columns pass: the same'])
  })
})

describe('a split by time', () => {
  const others = async () => ({
    train: fileWith('train.csv', 'day,x\n2024-01-01,1\n2024-03-01T12:00:00,2\n'),
  })

  it('has every row later than the last of the other data set', async () => {
    const own = fileWith('test.csv', 'day,x\n2024-03-02,1\n2024-03-01,2\n2024-03-01 12:00,3\n,4\nsoon,5\n')
    const report = await checkRelations('after: { data: train, column: day }', {
      own,
      others: await others(),
    })
    expect(outcomes(report, 'after')).toEqual(['after day fail rows 2,3,5: 3 rows (60 %) are not later'])
    const lenient = await checkRelations('after: { data: train, column: day, max-share: 60% }', {
      own,
      others: await others(),
    })
    expect(outcomes(lenient, 'after')).toEqual(['after day pass: 3 rows (60 %) are not later'])
  })

  it('is told to the nanosecond, and of a last time that nanoseconds cannot reach', async () => {
    const own = await parquetWith('SELECT unnest([make_timestamp_ns(1000), make_timestamp_ns(1001)]) AS day')
    const after = async (last: string) =>
      outcomes(
        await checkRelations('after: { data: train, column: day }', {
          own,
          others: { train: await parquetWith(`SELECT ${last} AS day`, 'train.parquet') },
        }),
        'after',
      )
    expect(await after('make_timestamp_ns(1000)')).toEqual([
      'after day fail rows 1: 1 row (50 %) is not later',
    ])
    expect(await after("TIMESTAMP '9999-12-31'")).toEqual([
      'after day fail rows 1,2: 2 rows (100 %) are not later',
    ])
  })

  it('needs times on both sides', async () => {
    const own = await parquetWith('SELECT 5 AS day')
    const numbers = await checkRelations('after: { data: train, column: day }', {
      own,
      others: await others(),
    })
    expect(outcomes(numbers, 'after')).toEqual(['after day fail: "day" is stored as INTEGER here'])
    const missing = await checkRelations('after: { data: train, column: date }', {
      own,
      others: await others(),
    })
    expect(outcomes(missing, 'after')).toEqual([
      'after date fail: "date" missing here, "date" missing in "train"',
    ])
    const unread = await checkRelations('after: { data: train, column: day }', {
      own: fileWith('test.csv', 'day\n2024-03-02\n'),
      others: { train: fileWith('train.csv', 'day\nsoon\n2024-01-01\n') },
    })
    expect(outcomes(unread, 'after')).toEqual(['after day fail: 1 value of "train" can\'t be read as times'])
  })
})

describe('references to another data set', () => {
  it('find what refers to nothing, leading zeros lost included; a null refers to nothing and is no fault', async () => {
    const report = await checkRelations('references: [{ columns: customer_id, data: customers }]', {
      own: golden('orders.csv'),
      others: { customers: golden('customers.csv') },
    })
    // Row 3 and 9 of the planted violations, which count from 0.
    expect(outcomes(report, 'references')).toEqual([
      expect.stringMatching(
        /^references customer_id fail rows 4,10: 2 rows \(.*\) refer to nothing in "customers"$/,
      ),
    ])
    expect(checkNamed(report, 'references')).toMatchObject({ line: 5, count: 2 })
  })

  it('compare as values only where both sides say the type', async () => {
    const [own, keys] = [fileWith('own.csv', 'k\n7\n007\n'), fileWith('keys.csv', 'key\n007\n')]
    const written = 'references: [{ columns: k, data: keys, to: key }]'
    const integer = { type: 'integer' } as const
    const typed = await checkRelations(written, {
      own,
      others: { keys },
      schema: { columns: { k: integer } },
      schemas: { keys: { columns: { key: integer } } },
    })
    expect(outcomes(typed, 'references')).toEqual(['references k pass: none'])
    const oneSided = await checkRelations(written, {
      own,
      others: { keys },
      schema: { columns: { k: integer } },
    })
    expect(outcomes(oneSided, 'references')).toEqual([
      'references k fail rows 1: 1 row (50 %) refers to nothing in "keys"',
    ])
  })

  it('may be several columns together, and may be broken by a share', async () => {
    const own = fileWith('own.csv', 'a,b\n1,x\n1,y\n2,\n2,x\n')
    const others = { keys: fileWith('keys.csv', 'c,d\n1,x\n2,y\n') }
    const pair = 'references: [{ columns: [a, b], data: keys, to: [c, d] }]'
    expect(outcomes(await checkRelations(pair, { own, others }), 'references')).toEqual([
      'references a, b fail rows 2,4: 2 rows (50 %) refer to nothing in "keys"',
    ])
    const half = 'references: [{ columns: [a, b], data: keys, to: [c, d], max-share: 0.5 }]'
    expect(outcomes(await checkRelations(half, { own, others }), 'references')).toEqual([
      'references a, b pass: 2 rows (50 %) refer to nothing in "keys"',
    ])
  })
})

describe('the number of rows', () => {
  it('is held against that of another data set', async () => {
    const own = fileWith('own.csv', 'a\n1\n')
    const others = { train: fileWith('train.csv', `a\n${'1\n'.repeat(20)}`) }
    const told = async (rows: string) =>
      outcomes(await checkRelations(`rows: ${rows}`, { own, others }), 'relative-row-count')
    expect(await told('{ of: train, min: 10% }')).toEqual(['relative-row-count fail: 1 row beside 20 (5 %)'])
    expect(await told('{ of: train, min: 5%, max: 300% }')).toEqual([
      'relative-row-count pass: 1 row beside 20 (5 %)',
    ])
  })
})

describe('labels that conflict', () => {
  it('are found among rows with the same features, here and in another data set', async () => {
    const text =
      'id,age,city,label\n1,30,Rome,a\n2,41,Oslo,b\n3,30,Rome,b\n4,30,Rome,\n5,,Oslo,a\n6,,Oslo,b\n'
    for (const own of await files('own', text)) {
      const report = await checkRelations('id: id\ntarget: label\ndisjoint-from: train', {
        own,
        others: { train: fileWith('train.csv', 'id,age,city,label\n8,41,Oslo,a\n9,30,Rome,a\n') },
      })
      expect(outcomes(report, 'conflicting-labels')).toEqual([
        'conflicting-labels label warn rows 2,3: 2 rows (33.3 %) have another label in "train"',
        'conflicting-labels label warn rows 1,3,5,6: 4 rows (66.7 %) share their features with rows of another label',
      ])
    }
  })

  it('may fail, or be ignored, and are not looked for in amounts', async () => {
    const own = fileWith('own.csv', 'x,label\n1,2.5\n1,3.5\n')
    const written = 'target: label\nchecks: { conflicting-labels: fail }'
    expect(outcomes(await checkRelations(written, { own }), 'conflicting-labels')).toEqual([
      'conflicting-labels label fail rows 1,2: 2 rows (100 %) share their features with rows of another label',
    ])
    const amounts = { columns: { x: {}, label: { type: 'number' } } } as const
    expect(outcomes(await checkRelations(written, { own, schema: amounts }), 'conflicting-labels')).toEqual(
      [],
    )
    const ignored = await checkRelations('target: label\nchecks: { conflicting-labels: ignore }', { own })
    expect(outcomes(ignored, 'conflicting-labels')).toEqual([])
  })
})

describe('a query of the schema', () => {
  const query = 'SELECT d.row_number, k FROM data d JOIN keys USING (k) WHERE d.amount > keys.most'
  const schema: BriefSchema = {
    columns: { k: {}, amount: { type: 'number' } },
    rules: [{ name: 'within its limit', query }],
  }
  const most = { type: 'number' } as const
  const tables = () => ({
    own: fileWith('own.csv', 'k,amount\na,5\nb,5\n'),
    others: { Keys: fileWith('keys.csv', 'k,most\na,10\nb,4.5\n') },
    schema,
    samples: 2,
  })

  it('reads further data sets by their names, as their schemas declare them', async () => {
    const schemas = { Keys: { columns: { k: {}, most } } }
    const report = await checkRelations('tables: [Keys]', { ...tables(), schemas })
    expect(outcomes(report, 'query')).toEqual(['query fail rows 2: 1 row found'])
    expect(checkNamed(report, 'query')?.samples).toEqual(['row_number = 2, k = b'])
  })

  it('shows no values where the other data set has private ones', async () => {
    const schemas = { Keys: { columns: { k: {}, most: { ...most, private: true } } } }
    const report = await checkRelations('tables: [Keys]', { ...tables(), schemas })
    expect(checkNamed(report, 'query')).toMatchObject({ status: 'fail', count: 1 })
    expect(checkNamed(report, 'query')).not.toHaveProperty('samples')
  })

  it('F14: reads no data set that is not named', async () => {
    await expect(checkRelations('target: amount', { own: tables().own, schema })).rejects.toMatchObject({
      code: 'MG4006',
      message: expect.stringContaining('there is no table "keys"'),
    })
  })
})
