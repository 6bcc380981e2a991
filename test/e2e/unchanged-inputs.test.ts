import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { parseResult } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { add, commitAll, folderWith, git, run, useFolders } from '../support/histories.ts'

useFolders()

describe('a model whose inputs are those of the base', () => {
  const config = (gate: string) => `version: 1
models:
  signs:
    predictions: out.csv
    baseline: file:base/evaluation-signs.json
    changed-by: [src/**]
    evaluate: { id: row, gates: { accuracy: { ${gate} } } }
`
  const predictions = (wrong: number) =>
    `row,target,prediction\n${Array.from({ length: 400 }, (_, row) => `${row},${row % 2},${row < wrong ? 1 - (row % 2) : row % 2}`).join('\n')}\n`

  async function judged(folder: string, gate: string, wrong: number) {
    await add(folder, { 'mlgate.yml': config(gate), 'out.csv': predictions(wrong) })
    const { stdout } = await run(folder, 'run', '--format', 'json')
    return parseResult(stdout, 'stdout').gates.map(({ verdict, reasonCode }) => [verdict, reasonCode])
  }

  it('passes a comparison that chance alone could fail, and no bound', async () => {
    const folder = await folderWith({
      'src/train.py': '1',
      '.gitignore': 'out.csv\n.mlgate\nbase\nmlgate.yml\n',
    })
    await git(folder, 'init', '--quiet')
    await commitAll(folder, 'one')
    await add(folder, {
      'mlgate.yml': config('min: 0').replace(/^ {4}baseline.*\n/m, ''),
      'out.csv': predictions(20),
    })
    await run(folder, 'run')
    await cp(join(folder, '.mlgate/results'), join(folder, 'base'), { recursive: true })
    expect(await judged(folder, 'max-regression: 1pt', 80)).toEqual([['pass', 'unchanged-inputs']])
    expect(await judged(folder, 'min: 0.9', 80)).toEqual([['fail', 'out-of-bound']])
    await add(folder, { 'src/train.py': '2' })
    await commitAll(folder, 'two')
    expect(await judged(folder, 'max-regression: 1pt', 80)).toEqual([['fail', 'worse-than-margin']])
  })
})
