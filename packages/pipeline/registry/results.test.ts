import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Sample, sampleResult } from '@mlgate/baseline/test-support'
import { formatResult, MlgateError, type Result } from '@mlgate/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileResults, type Leniency, refuseUnfit, resultsOf } from './results.ts'

const sha256 = 'a'.repeat(64)
const model = { path: 'signs.onnx', role: 'model' as const, file: '/signs.onnx', bytes: 1, sha256 }

/** A result of the model with these bytes. */
function measured(
  sample: Sample & Partial<Result> = {},
  hash: string | undefined = sha256,
): { result: Result; path: string } {
  const result = sampleResult(sample)
  const own = hash === undefined ? {} : { model: { path: 'signs.onnx', sha256: hash } }
  return { result: { ...result, subject: { ...result.subject, ...own } }, path: 'a.json' }
}

describe('the results of a model', () => {
  const entry = (data: string) => ({ evaluate: { data, metrics: [], gates: {}, seed: 0 } })
  const project = { data: {}, models: { signs: entry('test'), cats: entry('cats') } }

  it('are those of its name, and of data sets that are not another model’s alone', () => {
    const all = [
      measured(),
      measured({ kind: 'benchmark' }),
      measured({ name: 'cats' }),
      measured({ kind: 'data', name: 'test' }),
      measured({ kind: 'data', name: 'train' }),
      measured({ kind: 'data', name: 'cats' }),
    ]
    expect(resultsOf('signs', project, all).map(({ result: { kind, name } }) => `${kind} ${name}`)).toEqual([
      'evaluation signs',
      'benchmark signs',
      'data test',
      'data train',
    ])
  })
})

describe('a model is not registered', () => {
  const strict: Leniency = { allowFailed: false, allowUnevaluated: false }
  const refused = (results: ReturnType<typeof measured>[], leniency: Partial<Leniency> = {}) => {
    try {
      return refuseUnfit('signs', results, [model], { ...strict, ...leniency })
    } catch (error) {
      if (!(error instanceof MlgateError)) throw error
      return error.problems.map(({ code, message }) => `${code} ${message}`)
    }
  }

  it('that nobody scored, unless that is allowed: then it is noted', () => {
    expect(refused([measured({ kind: 'data' })])).toEqual([
      expect.stringMatching(/^MG6517 No result says how good signs is/),
    ])
    expect(refused([], { allowUnevaluated: true })).toEqual([
      'Nobody measured this model before it was registered.',
    ])
  })

  it.each(['fail', 'error'] as const)('of which a result came to %s, unless that is allowed', (verdict) => {
    const results = [measured({ verdict })]
    expect(refused(results)).toEqual([
      `MG6517 signs is not registered: the evaluation of signs came to ${verdict}.`,
    ])
    expect(refused(results, { allowFailed: true })).toEqual([
      `Registered although the evaluation of signs came to ${verdict}.`,
    ])
  })

  it('with the results of other bytes, whatever is allowed', () => {
    const leniency = { allowFailed: true, allowUnevaluated: true }
    expect(refused([measured({}, 'b'.repeat(64))], leniency)).toEqual([
      'MG6517 The evaluation of signs is of other bytes: of signs.onnx, SHA-256 bbbbbbbbbbbb…',
    ])
  })

  it('for all reasons at once', () => {
    const results = [measured({ verdict: 'fail' }), measured({ kind: 'data', name: 'test', verdict: 'fail' })]
    expect(refused(results)).toHaveLength(2)
  })

  it.each(['pass', 'inconclusive'] as const)('but one with %s is', (verdict) => {
    expect(refused([measured({ verdict })])).toEqual([])
  })

  it('but one whose predictions came from elsewhere is: nobody knows the bytes', () => {
    expect(refused([measured({}, undefined)])).toEqual([])
  })
})

describe('results in a version', () => {
  let folder: string
  let results: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mlgate-results-'))
    results = join(folder, 'results')
    await mkdir(join(results, '2'), { recursive: true })
  })
  afterEach(() => rm(folder, { recursive: true }))

  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
  async function left(path: string, rows: string, sample: Sample & Partial<Result> = {}) {
    const { result } = measured(sample)
    const predictions = { path: 'signs.parquet', sha256: hashOf('rows'), rows: 4 }
    const whole = { ...result, subject: { ...result.subject, predictions } }
    await writeFile(join(results, path), formatResult(whole))
    await writeFile(join(results, path, '..', 'signs.parquet'), rows)
    return { result: whole, path: join(results, path) }
  }

  it('have names by which a comparison finds them, and their predictions beside them', async () => {
    const { files, results: filed } = await fileResults([await left('signs.json', 'rows')], folder)
    expect(files).toMatchObject([
      { path: 'mlgate-result-evaluation-signs.json', role: 'result' },
      { path: 'signs.parquet', role: 'predictions', sha256: hashOf('rows') },
    ])
    expect(filed).toMatchObject([{ file: 'mlgate-result-evaluation-signs.json' }])
  })

  it('of several legs have names of their own', async () => {
    const legs = [await left('a.json', 'rows'), await left('2/a.json', 'rows')]
    const { files } = await fileResults(legs, folder)
    expect(files.filter(({ role }) => role === 'result').map(({ path }) => path)).toEqual([
      'mlgate-result-evaluation-signs.json',
      'mlgate-result-evaluation-signs-2.json',
    ])
  })

  it('go without predictions that are not their own', async () => {
    const { files } = await fileResults([await left('signs.json', 'other rows')], folder)
    expect(files.map(({ role }) => role)).toEqual(['result'])
  })
})
