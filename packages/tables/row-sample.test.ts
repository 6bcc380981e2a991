import { describe, expect, it } from 'vitest'
import { isSampledSql, rowsOfSample } from './row-sample.ts'
import { engineOver } from './test-support/tables.ts'

async function sampled(share: number, rows: number): Promise<number[]> {
  const engine = await engineOver([])
  const found = await engine.query(
    `SELECT row FROM (SELECT range AS row FROM range(1, ${rows + 1})) WHERE ${isSampledSql('row', { share })} ORDER BY row`,
  )
  return found.map(({ row }) => Number(row))
}

describe('a sample of rows', () => {
  it.each([0.5, 0.1, 0.013, 1])('of the share %d is the same in SQL and in numbers', async (share) => {
    const rows = await sampled(share, 5000)
    const numbers = rowsOfSample(
      rows.map((_, index) => index + 1),
      { share },
    )
    expect([...numbers.values()]).toEqual(rows)
    expect(Math.abs(rows.length - share * 5000)).toBeLessThan(3)
  })

  it('takes its share of every stretch, and of every n-th row', async () => {
    const rows = await sampled(0.1, 100_000)
    for (let start = 0; start < 100_000; start += 10_000) {
      const stretch = rows.filter((row) => row > start && row <= start + 10_000)
      expect(Math.abs(stretch.length - 1000)).toBeLessThan(5)
    }
    for (const period of [2, 3, 7, 10, 100, 144, 1000]) {
      const ofPeriod = rows.filter((row) => row % period === 0).length
      expect(Math.abs(ofPeriod / (10_000 / period) - 1), `every ${period}th`).toBeLessThan(0.25)
    }
  })

  it('holds row numbers far beyond 2^31', async () => {
    const engine = await engineOver([])
    const [found] = await engine.query(
      `SELECT list(${isSampledSql('row', { share: 0.3 })}) AS is_in FROM (SELECT range::BIGINT AS row FROM range(3000000000, 3000000100))`,
    )
    const expected = Array.from(
      { length: 100 },
      (_, index) => Math.imul(3_000_000_000 + index, 0x9e37_79b9) >>> 0 < Math.round(0.3 * 2 ** 32),
    )
    expect(found?.is_in).toEqual(expected)
  })
})
