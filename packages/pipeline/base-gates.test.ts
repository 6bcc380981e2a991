import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { MlgateError, type Result } from '@mlgate/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BaseFiles } from './base-gates.ts'
import { readProject, requestedSteps } from './requests/project-request.ts'
import { walkRoad } from './road.ts'
import { withSession } from './session.ts'

let folder: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'base gates ')))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

type Files = Readonly<Record<string, string>>

/** A project of one model, accuracy 0.94 against 0.95 before, with these gates. */
const project = (gates: string, name = 'signs', rest = '') => `version: 1
${rest}models:
  ${name}:
    metrics: metrics.json
    baseline: file:before.json
    evaluate: { metrics: [accuracy]${gates === '' ? '' : `, gates: { ${gates} }`} }
`
const numbers: Files = { 'metrics.json': '{"accuracy": 0.94}', 'before.json': '{"accuracy": 0.95}' }
const strict = 'accuracy: { max-regression: 0.5pt }'
const loose = 'accuracy: { max-regression: 5pt }'
const waiver = (expires: string) =>
  `- { gate: signs/accuracy, reason: A new camera, approver: maria, expires: ${expires} }\n`

/** What the base has; what is an error cannot be read. */
function baseOf(files: Readonly<Record<string, string | Error>>): BaseFiles {
  return {
    name: 'a1b2c3d',
    root: folder,
    async read(path) {
      const found = files[path]
      if (found instanceof Error) throw found
      return found ?? null
    },
    list: async (below) => Object.keys(files).filter((path) => below === '' || path.startsWith(`${below}/`)),
  }
}

/** Walks the road for a pull request that has these files. */
async function judge(own: Files, base?: BaseFiles, config?: string) {
  for (const [path, text] of Object.entries({ ...numbers, ...own })) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const judged = await readProject(config, folder, base)
  const session = { childEntry: '', folder, workspace: folder, outside: 'refuse' as const, limits: {} }
  const results = await withSession(
    { ...session, resultsFolder: join(folder, 'out') },
    async ({ step, road }) => {
      const walked: Result[] = []
      for (const one of await requestedSteps(judged, { names: [] }, step)) {
        walked.push((await walkRoad(one, road)).result)
      }
      return walked
    },
  )
  return { judged, results, result: results[0] as Result }
}

/** The steps of a pull request that has these files, whose base has the same but for some. */
async function stepsOf(own: Files, base: Readonly<Record<string, string | Error>>) {
  for (const [path, text] of Object.entries(own)) await writeFile(join(folder, path), text)
  const judged = await readProject(undefined, folder, baseOf({ ...own, ...base }))
  const session = { childEntry: '', folder, workspace: folder, outside: 'refuse' as const, limits: {} }
  return withSession({ ...session, resultsFolder: join(folder, 'out') }, ({ step }) =>
    requestedSteps(judged, { names: [] }, step),
  )
}

describe('a pull request', () => {
  it('that loosens a gate is judged by its base, and told what its own gates would have given', async () => {
    const { result } = await judge(
      { 'mlgate.yml': project(loose) },
      baseOf({ 'mlgate.yml': project(strict) }),
    )
    expect(result).toMatchObject({
      verdict: 'fail',
      gates: [{ rule: { 'max-regression': '0.5pt' }, verdict: 'fail' }],
      changedGates: { gates: ['signs/accuracy_score'], verdict: 'pass' },
    })
  })

  it('that adds a stricter gate passes by its base, and is told that its own would fail', async () => {
    const { result } = await judge(
      { 'mlgate.yml': project('accuracy: { max-regression: 5pt, min: 0.99 }') },
      baseOf({ 'mlgate.yml': project(loose) }),
    )
    expect(result).toMatchObject({
      verdict: 'pass',
      gates: [{ rule: { 'max-regression': '5pt' } }],
      changedGates: { gates: ['signs/accuracy_score'], verdict: 'fail' },
    })
  })

  it('F36: that loosens or removes the gates of a benchmark is judged by those of its base, and told', async () => {
    const timed = (benchmark: string) => `${project(strict)}    benchmark: ${benchmark}\n`
    const base = { 'mlgate.yml': timed('{ command: x, gates: { latency_p50: { max-regression: 5% } } }') }
    const loosened = await stepsOf(
      { 'mlgate.yml': timed('{ command: y, gates: { latency_p50: { max-regression: 50% } } }') },
      base,
    )
    expect(loosened.find(({ kind }) => kind === 'benchmark')).toMatchObject({
      gates: [{ metric: 'latency_p50', rules: { 'max-regression': '5%' } }],
      judging: {
        judgedOn: ["command of signs's benchmark"],
        own: { changed: ['signs/latency_p50'], gates: [{ rules: { 'max-regression': '50%' } }] },
      },
    })
  })

  it('F36: does not choose what its benchmark is compared with, nor by how few pairs', async () => {
    const timed = (baseline: string, pairs: string) =>
      `version: 1
data: { test: { path: t.csv } }
models:
  signs:
    onnx: m.onnx
    baseline: ${baseline}
    evaluate: { data: test, target: label }
    benchmark: { ${pairs} gates: { latency_p50: { max-regression: 5% } } }
`
    for (const file of ['m.onnx', 'before.onnx']) await writeFile(join(folder, file), file)
    const steps = await stepsOf(
      { 'mlgate.yml': timed('none', 'pairs: 2,') },
      { 'mlgate.yml': timed('file:before.onnx', '') },
    )
    const step = steps.find(({ kind }) => kind === 'benchmark')
    expect(step?.judging?.notes).toEqual([
      'the baseline of signs is changed from file:before.onnx to none here; that of the base holds',
      "pairs of signs's benchmark is changed here; that of the base holds",
    ])
    const { found } = (await step?.findBaseline()) ?? {}
    expect(found?.location).toContain('before.onnx')
  })

  it('has waivers of what a command says itself in its benchmark, and those of other numbers elsewhere', async () => {
    const gate = 'reported(name=speed)'
    const timed = `${project(strict)}    benchmark: { command: x, metrics-from: json, gates: { ${gate}: { min: 1 } } }\n`
    const waived = (metric: string) =>
      `- { gate: signs/${metric}, reason: A new camera, approver: maria, expires: 2999-12-31 }\n`
    const waivers = `${waived(gate)}${waived('reported(name=other)')}`
    const steps = await stepsOf({ 'mlgate.yml': timed, 'waivers.yml': waivers }, {})
    const waivedIn = (isTimed: boolean) =>
      steps
        .find(({ kind }) => (kind === 'benchmark') === isTimed)
        ?.judging?.waivers.map((waiver) => waiver.gate.metric)
    expect(waivedIn(true)).toEqual([gate])
    expect(waivedIn(false)).toEqual(['reported(name=other)'])
  })

  it('F36: that takes a benchmark away is told so, and fails where its base says that it does', async () => {
    const timed = (more: string, benchmark: string) => `${more}${project(strict)}${benchmark}`
    const benchmark = '    benchmark: { command: x }\n'
    const judgedBy = async (settings: string, own: string) => {
      const base = { 'mlgate.yml': timed(settings, benchmark) }
      const { results } = await judge({ 'mlgate.yml': own }, baseOf(base))
      return results.find(({ kind }) => kind === 'benchmark')
    }
    const gone = project(strict)
    expect(await judgedBy('', gone)).toMatchObject({
      name: 'signs',
      verdict: 'pass',
      checks: [{ status: 'fail', severity: 'warn', observed: expect.stringContaining('nothing times it') }],
    })
    const strictly = 'on-missing-benchmark: fail\n'
    expect(await judgedBy(strictly, gone)).toMatchObject({ verdict: 'fail', checks: [{ severity: 'error' }] })
    // That the change says otherwise is of no effect; that another model has the name now neither.
    expect(await judgedBy(strictly, `on-missing-benchmark: warn\n${gone}`)).toMatchObject({ verdict: 'fail' })
    const other = gone.replace('signs:', 'lights:')
    expect(await judgedBy(strictly, other)).toMatchObject({ name: 'signs', verdict: 'fail' })
  })

  it('that removes a gate is judged by it all the same', async () => {
    const { result } = await judge({ 'mlgate.yml': project('') }, baseOf({ 'mlgate.yml': project(strict) }))
    expect(result).toMatchObject({
      verdict: 'fail',
      changedGates: { gates: ['signs/accuracy_score'], verdict: 'pass' },
    })
  })

  it('that gates another metric has both metrics measured', async () => {
    const { result } = await judge(
      {
        'mlgate.yml': project('log_loss: { max: 0.5 }'),
        'metrics.json': '{"accuracy": 0.94, "log_loss": 0.7}',
      },
      baseOf({ 'mlgate.yml': project(loose) }),
    )
    expect(result).toMatchObject({
      verdict: 'pass',
      changedGates: { gates: ['signs/accuracy_score', 'signs/log_loss'], verdict: 'fail' },
    })
  })

  it.each([
    ['the same gates', strict],
    ['the same limit in other words', 'accuracy_score: { max-regression: 0.5 pt }'],
  ])('with %s changes none', async (_, gates) => {
    const { result } = await judge(
      { 'mlgate.yml': project(gates) },
      baseOf({ 'mlgate.yml': project(strict) }),
    )
    expect(result.verdict).toBe('fail')
    expect(result.changedGates).toBeUndefined()
  })

  it('that renames a model is judged by the gates of its former name', async () => {
    const { result } = await judge(
      { 'mlgate.yml': project(loose, 'signs2') },
      baseOf({ 'mlgate.yml': project(strict) }),
    )
    expect(result).toMatchObject({
      name: 'signs2',
      verdict: 'fail',
      changedGates: { gates: ['signs2/accuracy_score'], verdict: 'pass' },
    })
    expect(result.notes).toBeUndefined()
  })

  it.each(['./metrics.json', 'file:metrics.json', 'a/../metrics.json'])(
    'that renames a model and writes its file as %s is judged by the gates of its former name',
    async (written) => {
      const renamed = project(loose, 'signs2').replace('metrics.json', written)
      const { result } = await judge({ 'mlgate.yml': renamed }, baseOf({ 'mlgate.yml': project(strict) }))
      expect(result).toMatchObject({ name: 'signs2', verdict: 'fail' })
    },
  )

  it('that gives the files of a model to one without gates is judged by those of the former', async () => {
    const ungated = 'lights:\n    metrics: lights.json\n    evaluate: { metrics: [accuracy] }\n'
    const { result } = await judge(
      { 'mlgate.yml': project(loose, 'lights') },
      baseOf({ 'mlgate.yml': `${project(strict)}  ${ungated}` }),
    )
    expect(result).toMatchObject({ name: 'lights', verdict: 'fail', changedGates: { verdict: 'pass' } })
    expect(result.notes).toBeUndefined()
  })

  it('that changes what a model is judged on, not its gates, is told so', async () => {
    const former = project(strict)
      .replace('metrics: metrics.json', 'predictions: out.csv')
      .replace('evaluate: {', 'evaluate: { target: y,')
    const { result } = await judge({ 'mlgate.yml': project(strict) }, baseOf({ 'mlgate.yml': former }))
    expect(result.verdict).toBe('fail')
    expect(result.changedGates).toEqual({ gates: [], judgedOn: ['source of signs', 'target of signs'] })
  })

  it('that brings a new model has it judged by its own gates', async () => {
    const added = project(loose, 'digits').replace('metrics.json', 'digits.json')
    const both = project(strict) + added.slice(added.indexOf('  digits'))
    const own = { 'mlgate.yml': both, 'digits.json': numbers['metrics.json'] ?? '' }
    const { results } = await judge(own, baseOf({ 'mlgate.yml': project(strict) }))
    expect(results.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['signs', 'fail'],
      ['digits', 'pass'],
    ])
    expect(results.map(({ changedGates }) => changedGates)).toEqual([undefined, undefined])
  })

  it('that removes a model is told that nothing judges it any more', async () => {
    const other = project(loose, 'digits').replace('metrics.json', 'digits.json')
    const own = { 'mlgate.yml': other, 'digits.json': numbers['metrics.json'] ?? '' }
    const { result } = await judge(own, baseOf({ 'mlgate.yml': project(strict) }))
    expect(result.notes).toEqual([
      'the model signs is removed here, and its gates with it: nothing judges it any more',
    ])
  })

  it('cannot switch itself to a mode in which nothing turns red', async () => {
    const { judged, result } = await judge(
      { 'mlgate.yml': project(strict, 'signs', 'mode: report\n') },
      baseOf({ 'mlgate.yml': project(strict) }),
    )
    expect(judged.mode).toBe('enforce')
    expect(result.notes).toEqual(['mode is changed from enforce to report here; that of the base holds'])
  })

  it('that removes or loosens an included file is judged by what its base includes', async () => {
    const included = (gates: string) => ({ 'a/mlgate.yml': project(gates), ...inA })
    const inA = Object.fromEntries(Object.entries(numbers).map(([path, text]) => [`a/${path}`, text]))
    const root = { 'mlgate.yml': "version: 1\ninclude: ['*/mlgate.yml']\n" }
    const { result } = await judge({ ...root, ...included(loose) }, baseOf({ ...root, ...included(strict) }))
    expect(result).toMatchObject({ name: 'signs', verdict: 'fail', changedGates: { verdict: 'pass' } })
    const former = { 'b/mlgate.yml': project(strict, 'former').replace('metrics.json', 'b.json') }
    const removed = await judge({}, baseOf({ ...root, ...included(loose), ...former }))
    expect(removed.result.notes).toContain(
      'the model former is removed here, and its gates with it: nothing judges it any more',
    )
  })

  it.each(['@(a|b)/mlgate.yml', 'file:a/mlgate.yml', './*/mlgate.yml', 'a/../?/mlgate.yml'])(
    'is judged by what its base includes as %s',
    async (written) => {
      const root = { 'mlgate.yml': `version: 1\ninclude: ['${written}']\n` }
      const inA = Object.fromEntries(Object.entries(numbers).map(([path, text]) => [`a/${path}`, text]))
      const { result } = await judge(
        { ...root, ...inA, 'a/mlgate.yml': project(loose) },
        baseOf({ ...root, 'a/mlgate.yml': project(strict), 'a/node_modules/mlgate.yml': 'no project' }),
      )
      expect(result).toMatchObject({ verdict: 'fail', changedGates: { verdict: 'pass' } })
    },
  )

  it('is told when what its base includes leads nowhere there', async () => {
    const root = { 'mlgate.yml': "version: 1\ninclude: ['a/mlgate.yml']\n" }
    const inA = Object.fromEntries(Object.entries(numbers).map(([path, text]) => [`a/${path}`, text]))
    const { result } = await judge({ ...root, ...inA, 'a/mlgate.yml': project(loose) }, baseOf(root))
    expect(result.notes).toEqual([
      'mlgate.yml at a1b2c3d includes a/mlgate.yml, which leads to no file there',
    ])
  })

  it('has waivers in the folders of what it includes', async () => {
    const files = {
      'mlgate.yml': "version: 1\ninclude: ['*/mlgate.yml']\n",
      'a/mlgate.yml': project(strict),
      'a/waivers.yml': waiver('2999-12-31'),
      'a/metrics.json': numbers['metrics.json'] ?? '',
      'a/before.json': numbers['before.json'] ?? '',
    }
    const { result } = await judge(files, baseOf(files))
    expect(result).toMatchObject({
      verdict: 'pass',
      gates: [{ verdict: 'fail', waived: { approver: 'maria' } }],
    })
  })

  it('that changes what a model is compared with is compared with what its base says', async () => {
    const { result } = await judge(
      { 'mlgate.yml': project(strict).replace('before.json', 'metrics.json') },
      baseOf({ 'mlgate.yml': project(strict) }),
    )
    expect(result).toMatchObject({ verdict: 'fail', baseline: { location: 'file:before.json' } })
    expect(result.notes).toEqual([
      'the baseline of signs is changed from file:before.json to file:metrics.json here; that of the base holds',
    ])
  })

  it('is judged by its own gates when the base has none of that file yet, which a note says', async () => {
    const { result } = await judge({ 'mlgate.yml': project(loose) }, baseOf({}))
    expect(result.verdict).toBe('pass')
    expect(result.notes).toEqual([
      'the base (a1b2c3d) has no mlgate.yml yet: the gates of this pull request count',
    ])
  })

  it('finds the file of its base under its other name', async () => {
    const { result } = await judge(
      { 'mlgate.yaml': project(loose) },
      baseOf({ 'mlgate.yml': project(strict) }),
    )
    expect(result.verdict).toBe('fail')
  })

  it('finds the file of its base in a folder of the repository', async () => {
    const files = Object.fromEntries(Object.entries(numbers).map(([path, text]) => [`a/${path}`, text]))
    const { result } = await judge(
      { ...files, 'a/mlgate.yml': project(loose) },
      baseOf({ 'a/mlgate.yml': project(strict) }),
      'a/mlgate.yml',
    )
    expect(result.changedGates?.gates).toEqual(['signs/accuracy_score'])
  })

  it('is judged by its own gates when the file of its base cannot be understood, which a note says', async () => {
    const broken = 'version: 1\nmodell: {}\n'
    const { result } = await judge({ 'mlgate.yml': project(loose) }, baseOf({ 'mlgate.yml': broken }))
    expect(result.verdict).toBe('pass')
    expect(result.notes).toEqual([
      expect.stringMatching(
        /^the gates of this pull request count, not those of its base: mlgate\.yml at a1b2c3d:\d+: .+/,
      ),
    ])
  })

  it('is judged by its own gates, which a note says, where nobody could be asked for want of a token', async () => {
    const silent = new MlgateError({ code: 'MG8013', message: 'There is no token.' })
    const { result } = await judge({ 'mlgate.yml': project(loose) }, baseOf({ 'mlgate.yml': silent }))
    expect([result.verdict, result.problems]).toEqual(['pass', undefined])
  })

  it.each(['MG6006', 'MG6009', 'MG6012', 'MG8001', 'MG8006'] as const)(
    'F79: never passes when its base could not be asked for its gates (%s): its own are shown, and what is missing is named',
    async (code) => {
      const hint = 'Add permissions: contents: read.'
      const lost = new MlgateError({ code, message: 'GitHub refuses to read a file.', hint })
      const { result } = await judge({ 'mlgate.yml': project(loose) }, baseOf({ 'mlgate.yml': lost }))
      expect(result).toMatchObject({
        verdict: 'error',
        gates: [{ verdict: 'pass' }],
        problems: [
          { code: 'MG6013', hint, message: expect.stringContaining('The gates of the base decide') },
        ],
      })
    },
  )

  it('F79: is not let through by its own schema either, where that of its base could not be asked for', async () => {
    const lost = new MlgateError({ code: 'MG8006', message: 'GitHub does not answer.' })
    const steps = await stepsOf(
      {
        'mlgate.yml': project(loose, 'signs', 'data: { a: { path: a.csv, schema: a.schema.yml } }\n'),
        'a.schema.yml': 'version: 1\ncolumns: { x: { type: integer } }\n',
      },
      { 'a.schema.yml': lost },
    )
    expect(steps.map(({ kind, judging }) => [kind, judging?.fault?.message])).toEqual([
      ['data', 'The schema of the base decides, and could not be asked for: GitHub does not answer.'],
      ['metrics', undefined],
    ])
  })
})

describe('waivers', () => {
  it('let a failure through, which stays in the result', async () => {
    const files = { 'mlgate.yml': project(strict), 'waivers.yml': waiver('2999-12-31') }
    const { result } = await judge(files)
    expect(result).toMatchObject({
      verdict: 'pass',
      gates: [{ verdict: 'fail', waived: { approver: 'maria', expires: '2999-12-31' } }],
    })
  })

  it('that are expired are refused, which a note says', async () => {
    const { result } = await judge({ 'mlgate.yml': project(strict), 'waivers.yml': waiver('2020-12-31') })
    expect(result.verdict).toBe('fail')
    expect(result.notes).toEqual([
      'the waiver of signs/accuracy_score by maria expired on 2020-12-31: it has no effect',
    ])
  })

  it('of a pull request count once they are in the base', async () => {
    const files = { 'mlgate.yml': project(strict), 'waivers.yml': waiver('2999-12-31') }
    const before = await judge(files, baseOf({ 'mlgate.yml': project(strict) }))
    expect(before.result.verdict).toBe('fail')
    expect(before.result.notes).toEqual([
      'waivers.yml is changed here; only waivers that are in the base (a1b2c3d) count',
    ])
    const after = await judge(files, baseOf(files))
    expect(after.result.verdict).toBe('pass')
  })

  it('of a base that cannot be read do not count', async () => {
    const files = { 'mlgate.yml': project(strict), 'waivers.yml': waiver('2999-12-31') }
    const lost = new MlgateError({ code: 'MG8002', message: 'GitHub does not answer.' })
    const { result } = await judge(files, baseOf({ 'mlgate.yml': project(strict), 'waivers.yml': lost }))
    expect(result.verdict).toBe('fail')
    expect(result.notes).toContain('no waiver counts: GitHub does not answer')
  })

  it('of a model that nobody has are told', async () => {
    const files = {
      'mlgate.yml': project(loose, 'digits'),
      'waivers.yml': waiver('2999-12-31'),
    }
    expect((await judge(files)).result.notes).toEqual([
      'the waiver of signs/accuracy_score has no effect: there is no such model',
    ])
  })

  it('with a mistake are told at its line', async () => {
    const files = { 'mlgate.yml': project(strict), 'waivers.yml': '- { gate: signs }\n' }
    await expect(judge(files)).rejects.toMatchObject({ place: { line: 1 } })
  })
})
