import type { OipTensor } from './oip-server.ts'

/** Two features whose sum says the class, but for every tenth row. */
const rows = Array.from({ length: 250 }, (_, row) => {
  const [a, b] = [row / 100 - 1.25, ((row * 7) % 11) / 10 - 0.5]
  const label = a + b > 0 !== (row % 10 === 0) ? 'stop' : 'go'
  return { id: `r${row}`, a, b, label }
})

/** The rows as a table of id, a, b and label. */
export const readingsCsv = `id,a,b,label\n${rows.map(({ id, a, b, label }) => `${id},${a},${b},${label}\n`).join('')}`

/** Of a model that goes by the sum. */
export const accuracyOfReadings =
  rows.filter(({ a, b, label }) => (a + b > 0 ? 'stop' : 'go') === label).length / rows.length

/** What a served model says of rows of both features. */
export function classifyReadings([input]: OipTensor[]): OipTensor[] {
  const { shape = [], data = [] } = input ?? {}
  if (shape[1] !== 2) throw new Error(`X has ${shape[1]} features, and not 2`)
  const count = shape[0] ?? 0
  const sums = Array.from({ length: count }, (_, row) => Number(data[2 * row]) + Number(data[2 * row + 1]))
  const labels = sums.map((sum) => (sum > 0 ? 'stop' : 'go'))
  return [{ name: 'label', datatype: 'BYTES', shape: [count], data: labels }]
}

/** A program that reads the table, takes its threshold from a "model", and writes predictions beside the truth. */
export const readingsPredictor = `
import { readFileSync, writeFileSync } from 'node:fs'
const [data, out, model] = process.argv.slice(2)
const threshold = model === undefined ? 0 : Number(readFileSync(model, 'utf8'))
const [, ...lines] = readFileSync(data, 'utf8').trim().split('\\n')
const said = lines.map((line) => {
  const [id, a, b, label] = line.split(',')
  return [id, label, Number(a) + Number(b) > threshold ? 'stop' : 'go'].join(',')
})
writeFileSync(out, ['id,target,prediction', ...said].join('\\n'))
`
