import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Result, stringifyDocument } from '@mlgate/core'
import { openDuckDb, quoteLiteral } from '@mlgate/tables'
import { describe, expect, it } from 'vitest'
import { add, commitAll, folderWith, git, lines, measured, run, useFolders } from '../support/histories.ts'

useFolders()

const signs = [measured(1, 0.9), measured(2, 0.93), measured(3, 0.88, { verdict: 'fail' })]
const others = [measured(4, 0.5, { name: 'lights' })]

/** A folder with the results of two models in two months. */
const historyFolder = () =>
  folderWith({
    '.mlgate/history/results/2026-11.ndjson': lines([...signs, ...others]),
    '.mlgate/history/results/2026-10.ndjson': lines([
      measured(9, 0.8, { startedAt: '2026-10-09T10:00:00.000Z' }),
    ]),
  })

const namesOf = (stdout: string) =>
  (JSON.parse(stdout) as Result[]).map(({ name, subject }) => `${name} ${subject.commit?.slice(7, 8)}`)

describe('mlgate history', () => {
  it('lists a folder, the newest first', async () => {
    const { code, stdout } = await run(await historyFolder(), 'history')
    expect(code).toBe(0)
    const rows = stdout.split('\n')
    expect(rows[0]).toMatch(/^measured_at +name +commit +verdict +accuracy_score$/)
    expect(rows[1]).toMatch(/^2026-11-04 10:00 +lights +0000000 +pass +0\.5$/)
    expect(rows[5]).toMatch(/^2026-10-09 10:00 +signs +0000000 +pass +0\.8$/)
    expect(rows[6]).toMatch(/^5 results from folder .*\.$/)
  })

  it('keeps what a name and all conditions fit, in the order of a column', async () => {
    const folder = await historyFolder()
    const words = ['history', 'signs', '--format', 'json']
    const { stdout } = await run(folder, ...words, '--where', 'accuracy >= 0.88', '--where', 'verdict = pass')
    expect(namesOf(stdout)).toEqual(['signs 2', 'signs 1'])
    const sorted = await run(folder, ...words, '--sort', '-accuracy_score', '--limit', '2')
    expect(namesOf(sorted.stdout)).toEqual(['signs 2', 'signs 1'])
    const byParameter = await run(folder, ...words, '--sort', 'learning_rate', '--limit', '1')
    expect(namesOf(byParameter.stdout)).toEqual(['signs 1'])
  })

  it('says when there is more than it shows', async () => {
    const { stdout } = await run(await historyFolder(), 'history', 'signs', '--limit', '2')
    expect(stdout).toContain('2 results from')
    expect(stdout).toContain('there are more, see --limit')
  })

  it('reads the branch of the clone with git, the one of the remote first, and without a network', async () => {
    const folder = await folderWith({ 'results/2026-11.ndjson': lines(signs), 'README.md': 'x' })
    await git(folder, 'init', '--quiet', '--initial-branch', 'mlgate')
    await commitAll(folder, 'first')
    const own = await run(folder, 'history', '--format', 'json')
    expect(namesOf(own.stdout)).toEqual(['signs 3', 'signs 2', 'signs 1'])
    await git(folder, 'update-ref', 'refs/remotes/origin/mlgate', 'mlgate')
    await git(folder, 'remote', 'add', 'origin', 'http://127.0.0.1:1/none.git')
    await add(folder, { 'results/2026-11.ndjson': lines(signs.slice(0, 1)) })
    await commitAll(folder, 'second')
    const remote = await run(folder, 'history', '--store', 'branch')
    expect(remote.stdout).toMatch(/3 results from branch origin\/mlgate at [0-9a-f]{7}\./)
  })

  it('says how to get a branch that the clone does not have', async () => {
    const folder = await folderWith({ a: 'b' })
    await git(folder, 'init', '--quiet')
    const { code, stderr } = await run(folder, 'history', '--store', 'branch')
    expect(code).toBe(2)
    expect(stderr).toContain('MG6010')
    expect(stderr).toContain('git fetch origin mlgate:refs/remotes/origin/mlgate')
  })

  it('reads result documents that are named', async () => {
    const folder = await folderWith({
      'a.json': stringifyDocument(signs[0]),
      'b.json': stringifyDocument(signs[1]),
    })
    const { stdout } = await run(folder, 'history', '--results', '*.json', '--format', 'json')
    expect(namesOf(stdout)).toEqual(['signs 2', 'signs 1'])
  })

  it('F78: tells a line that cannot be read and shows nothing in its place', async () => {
    const folder = await folderWith({
      '.mlgate/history/results/2026-11.ndjson': `${lines(signs)}{"schema":1}\n`,
    })
    const { code, stdout, stderr } = await run(folder, 'history')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('MG6004')
    expect(stderr).toContain('Line 4')
  })

  it.each([
    [['--where', 'acuracy_score > 1'], 'MG9005', 'Did you mean "accuracy_score"?'],
    [['--where', 'accuracy_score'], 'MG9006', 'Write column, operator and value'],
    [['--where', 'accuracy_score > high'], 'MG9006', '"high" is none'],
    [['--sort', 'speed'], 'MG9005', 'has no column "speed"'],
    [['--compare', '00000001'], 'MG9007', 'two commits'],
    [['--compare', '00000001', 'ffff'], 'MG9008', 'no result of ffff'],
    [['--format', 'parquet'], 'MG9007', '-o'],
    [['--folder', 'x', '--results', 'y'], 'MG9007', 'two histories'],
  ])('refuses %j and says why', async (words, errorCode, said) => {
    const { code, stdout, stderr } = await run(await historyFolder(), 'history', ...words)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(errorCode)
    expect(stderr).toContain(said)
  })

  it('sets two commits side by side, with what else differs', async () => {
    const folder = await historyFolder()
    const { stdout } = await run(folder, 'history', 'signs', '--compare', '00000001', 'newest')
    expect(stdout).toMatch(/accuracy_score +0\.9 +0\.88 +-0\.02/)
    expect(stdout).toMatch(/parameter:learning_rate +0\.1 +0\.3/)
    const json = await run(folder, 'history', '--compare', '00000001', '00000002', '--format', 'json')
    expect(JSON.parse(json.stdout)).toMatchObject([
      { kind: 'evaluation', name: 'signs', metrics: [{ name: 'accuracy_score', left: 0.9, right: 0.93 }] },
    ])
  })

  it('draws what results rest on as a mermaid graph', async () => {
    const { stdout } = await run(await historyFolder(), 'history', 'signs', '--lineage', '--limit', '1')
    expect(stdout).toMatch(/^flowchart LR\n/)
    expect(stdout).toContain('learning_rate')
    const markdown = await run(await historyFolder(), 'history', '--lineage', '--format', 'markdown')
    expect(markdown.stdout).toMatch(/^```mermaid\nflowchart LR\n[\s\S]*```\n$/)
  })

  it('writes CSV, a row for each result', async () => {
    const folder = await historyFolder()
    const { code, stdout } = await run(folder, 'history', '--format', 'csv', '-o', 'out.csv')
    expect([code, stdout]).toEqual([0, ''])
    const rows = (await readFile(join(folder, 'out.csv'), 'utf8')).trimEnd().split('\r\n')
    expect(rows).toHaveLength(6)
    expect(rows[0]).toContain('metric:accuracy_score')
  })

  it('writes Parquet with numbers, NaN and missing values as what they are', async () => {
    const odd = measured(5, Number.NaN, { parameters: {}, verdict: 'fail' })
    const folder = await folderWith({ '.mlgate/history/results/2026-11.ndjson': lines([...signs, odd]) })
    const { code, stderr } = await run(folder, 'history', '--format', 'parquet', '-o', 'out.parquet')
    expect([code, stderr]).toEqual([0, ''])
    const file = join(folder, 'out.parquet')
    const engine = await openDuckDb({
      sources: [{ files: [file], format: 'parquet' }],
      memoryBytes: 2 ** 30,
      temporaryFolder: folder,
    })
    const columns = '"name", "parameter:learning_rate" AS rate, "metric:accuracy_score" AS accuracy'
    const rows = await engine.query(`SELECT ${columns} FROM read_parquet(${quoteLiteral(file)})`)
    engine.close()
    expect(rows.slice(0, 2)).toEqual([
      { name: 'signs', rate: null, accuracy: Number.NaN },
      { name: 'signs', rate: 0.3, accuracy: 0.88 },
    ])
  })

  it('shows hostile names as text', async () => {
    const hostile = measured(1, 0.9, { name: '\u001b[2Jx|<b>' })
    const folder = await folderWith({ 'a.json': stringifyDocument(hostile) })
    const text = await run(folder, 'history', '--results', 'a.json')
    expect(text.stdout).not.toContain('\u001b')
    const markdown = await run(folder, 'history', '--results', 'a.json', '--format', 'markdown')
    expect(markdown.stdout).not.toContain('<b>')
  })
})
