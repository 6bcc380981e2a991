import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashFile } from '@mlgate/files'
import { buildManifest, type Manifest, publishVersion } from '@mlgate/registry'
import { type MemoryHost, memoryRegistryHost } from '@mlgate/registry/test-support'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readProject, requestedSteps } from '../requests/project-request.ts'
import { walkRoad } from '../road.ts'
import { type Session, withSession } from '../session.ts'
import { reproduceFetched, reproduceReleased } from './reproduce-released.ts'

const childEntry = fileURLToPath(new URL('../../child/index.ts', import.meta.url))

/** A model that any program could be: it says what its file says, by the words that lie beside it. */
const predict = `import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
const [data, out, model] = process.argv.slice(2)
const words = readFileSync(join(dirname(model), 'words.txt'), 'utf8').trim().split(' ')
const odd = Number(readFileSync(model, 'utf8'))
const truth = readFileSync(data, 'utf8').trim().split('\\n').slice(1)
const rows = truth.map((row) => row + ',' + words[Number.parseInt(row) % odd === 0 ? 1 : 0])
writeFileSync(out, ['id,label,prediction', ...rows].join('\\n'))
`
const project = `version: 1
models:
  signs:
    command: { run: [${JSON.stringify(process.execPath)}, predict.mjs, '{data}', '{predictions}', '{model}'], model: models/signs.txt }
    evaluate: { data: test.csv, target: label, id: id, metrics: [accuracy] }
    register: { files: [models/words.txt], train: [${JSON.stringify(process.execPath)}, train.mjs] }
`
const rows = Array.from({ length: 60 }, (_, id) => `${id},${id % 3 === 0 ? 'stop' : 'yield'}`)

let home: string
let folder: string
let server: MemoryHost
let commit: string

beforeEach(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'reproduce-released-')))
  folder = join(home, 'repository')
  mkdirSync(join(folder, 'models'), { recursive: true })
  git('init', '--quiet')
  const files = {
    ...{ 'mlgate.yml': project, 'predict.mjs': predict, 'test.csv': ['id,label', ...rows].join('\n') },
    ...{ 'models/signs.txt': '5', 'models/words.txt': 'yield stop' },
    'train.mjs': "import { writeFileSync } from 'node:fs'\nwriteFileSync('models/signs.txt', '4')\n",
  }
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  git('add', '--all')
  git('commit', '--quiet', '--message', 'one')
  commit = git('rev-parse', 'HEAD').trim()
  // The model that is registered was trained in the job, and never committed.
  writeFileSync(join(folder, 'models/signs.txt'), '3')
  server = memoryRegistryHost()
  await release()
})
afterEach(() => rmSync(home, { recursive: true }))

const git = (...words: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...words], {
    encoding: 'utf8',
  })

function inSession<Value>(work: (session: Session) => Promise<Value>): Promise<Value> {
  const resultsFolder = join(home, 'results')
  const folders = { folder, temporaryParent: home, resultsFolder }
  return withSession({ childEntry, ...folders, outside: 'refuse', limits: {} }, work)
}

/** Version 1.0.0 of what is checked out, with the numbers that it has. */
async function release(): Promise<void> {
  const result = await inSession(async ({ step, road }) => {
    const request = { names: ['signs'], only: 'models' } as const
    const [own] = await requestedSteps(await readProject(undefined, folder), request, step)
    return (await walkRoad(own ?? expect.fail(), road)).result
  })
  expect(result.metrics).toMatchObject([{ name: 'accuracy_score', value: 1 }])
  const evaluation = join(home, 'evaluation.json')
  writeFileSync(evaluation, '{}')
  const places = [
    ['signs.txt', 'model', join(folder, 'models/signs.txt')],
    ['words.txt', 'other', join(folder, 'models/words.txt')],
    ['evaluation.json', 'result', evaluation],
  ] as const
  const files = await Promise.all(
    places.map(async ([path, role, file]) => ({ path, role, file, ...(await hashFile(file)) })),
  )
  await publishVersion(
    {
      ...{ name: 'signs', version: '1.0.0', commit, files, notes: '', isPrerelease: false },
      ...{ tagMessage: 'signs 1.0.0', temporaryFolder: home },
      manifest: (planned): Manifest =>
        buildManifest({
          ...{ name: 'signs', version: '1.0.0', createdAt: '2026-01-02T03:04:05Z', commit },
          ...{ files: planned, results: [{ result, file: 'evaluation.json' }], signature: null, base: null },
        }),
    },
    server.host,
  )
}

it('a released model is what its command runs, with what was registered beside it', async () => {
  const told = await inSession((session) =>
    reproduceReleased({ reference: 'signs@1.0.0' }, server.host, session),
  )
  expect(told).toMatchObject({
    ...{ name: 'signs', version: '1.0.0', commit, verdict: 'pass', problems: [] },
    metrics: [{ name: 'accuracy_score', again: { value: 1 }, outcome: 'same' }],
    notes: ['models/signs.txt of the commit is not the released model, which alone was scored.'],
  })
})

it('a model that is trained again is run by the same command', async () => {
  const told = await inSession((session) =>
    reproduceReleased(
      { reference: 'signs', train: { tolerance: { kind: 'absolute', value: 0.1 } } },
      server.host,
      session,
    ),
  )
  expect(told).toMatchObject({
    verdict: 'fail',
    training: { metrics: [{ name: 'accuracy_score', released: 1, isWithin: false }] },
  })
  expect(told.training?.metrics[0]?.trained).toBeLessThan(0.9)
})

it('F64: a release whose bytes are not those of its manifest is not scored', async () => {
  const asset = server.releases[0]?.assets.find(({ name }) => name === 'signs.txt') ?? expect.fail()
  server.bytes.set(asset.id, Buffer.from('4'))
  await expect(
    inSession((session) => reproduceReleased({ reference: 'signs' }, server.host, session)),
  ).rejects.toMatchObject({ code: 'MG6515' })
})

it('a version that was fetched before needs no server', async () => {
  const fetched = join(home, 'fetched')
  mkdirSync(fetched)
  for (const { id, name } of server.releases[0]?.assets ?? []) {
    writeFileSync(join(fetched, name), server.bytes.get(id) ?? '')
  }
  const manifest = join(fetched, 'mlgate.json')
  expect(await inSession((session) => reproduceFetched({ manifest }, session))).toMatchObject({
    verdict: 'pass',
  })
  writeFileSync(join(fetched, 'words.txt'), 'stop yield')
  await expect(inSession((session) => reproduceFetched({ manifest }, session))).rejects.toMatchObject({
    code: 'MG6515',
  })
  expect(readdirSync(home).filter((name) => name.startsWith('mlgate-'))).toEqual([])
})
