import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runMlgate } from '../support/run-mlgate.ts'

const people =
  'age,weather,taken_at,name\n12,fog,2026-01-01,Ada\n30,sun,2026-01-03,Ada\n41,fog,,Ada\n7,fog,2026-02-03,Ada\n'
const schema = 'version: 1\nextra-columns: ignore\ncolumns:\n  name: { type: string, private: true }\n'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-profile-'))
  await writeFile(join(folder, 'people.csv'), people)
  await writeFile(join(folder, 'people.schema.yml'), schema)
})
afterEach(() => rm(folder, { recursive: true }))

describe('mlgate data profile', () => {
  it('shows what each column holds', async () => {
    const { code, stdout } = await runMlgate(['data', 'profile', 'people.csv'], { folder })
    expect(stdout).toMatchInlineSnapshot(`
      "people.csv
      column    type       no value  different       least      median    greatest  mean  deviation  values
      age       number                       4           7          12          41  22.5     15.801
      weather   string                       2                                                       fog 3, sun 1
      taken_at  timestamp      25 %          3  2026-01-01  2026-01-03  2026-02-03
      name      string                       1                                                       Ada 4
      4 rows.
      "
    `)
    expect(code).toBe(0)
  })

  it('writes a document in which nothing is told of private columns', async () => {
    const options = ['--schema', 'people.schema.yml', '--hide', 'age', '--name', 'people', '--format', 'json']
    const { stdout } = await runMlgate(['data', 'profile', 'people.csv', ...options], { folder })
    const document = JSON.parse(stdout) as { columns: object[] }
    expect(document).toMatchObject({ schema: 'mlgate/profile@1', name: 'people', rows: 4, rejectedRows: 0 })
    expect(document.columns.at(-1)).toEqual({
      ...{ name: 'name', type: 'string', isPrivate: true, nulls: 0, misfits: 0 },
      distinct: { count: 1, isExact: true },
    })
    expect(stdout).not.toContain('Ada')
    expect(stdout).not.toContain('41')
  })

  it('is a table in Markdown, too', async () => {
    const { stdout } = await runMlgate(['data', 'profile', 'people.csv', '--format', 'markdown'], { folder })
    expect(stdout).toContain('| weather | string | | 2 |')
    expect(stdout).toContain('fog 3, sun 1')
  })

  it('says what is wrong with files that cannot be read', async () => {
    const { code, stderr } = await runMlgate(['data', 'profile', 'none.csv'], { folder })
    expect(stderr).toContain('none.csv')
    expect(code).toBe(2)
  })
})
