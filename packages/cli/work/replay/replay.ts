import { isUsable } from '@mlgate/baseline/stores'
import type { ModelConfig, ProjectConfig } from '@mlgate/config'
import { MlgateError, type Result, stringifyDocument } from '@mlgate/core'
import { type GateRequest, judgeGates } from '@mlgate/gates'
import { readProject } from '@mlgate/pipeline'
import { colourOn, explained } from '../finish.ts'
import { openHistory, type SourceOptions } from '../history/sources.ts'
import { type TextTable, tablesAsText } from '../history/table-text.ts'
import { basesAmong, evidenceOf } from './stored-evidence.ts'
import { type Replayed, tallyGates, verdictOf } from './tally.ts'

/** What the command line said. */
export interface ReplayOptions extends SourceOptions {
  last: number
  config?: string
  name?: string
  format: 'text' | 'json'
  color: boolean
  debug: boolean
}

/**
 * Holds the gates of today against stored results and tells how many would have been red. Nothing is measured again:
 * what rows would tell is known as far as the results tell it.
 *
 * @returns the exit code.
 */
export function replay(options: ReplayOptions): Promise<number> {
  return explained(options, async () => {
    const project = await readProject(options.config, process.cwd())
    const history = await openHistory(options)
    const all: Result[] = []
    for await (const result of history.results(options.name)) all.push(result)
    const replayed = replayResults(all, project, options.last)
    if (replayed.length === 0) {
      const message = `${history.where} has no result of a model of mlgate.yml that has gates.`
      throw new MlgateError({ code: 'MG6010', message, hint: 'mlgate history lists what there is.' })
    }
    process.stdout.write(show(replayed, options))
    return 0
  })
}

function replayResults(all: readonly Result[], { models }: ProjectConfig, last: number): Replayed[] {
  const findBase = basesAmong(all)
  const replayed: Replayed[] = []
  for (const result of all) {
    const model = Object.hasOwn(models, result.name) ? models[result.name] : undefined
    const isModel = result.kind === 'evaluation' || result.kind === 'metrics'
    if (model === undefined || !isModel || !isUsable(result)) continue
    const requests = requestsOf(model)
    if (requests.length === 0) continue
    const gates = judgeGates(result.name, requests, evidenceOf(result, findBase))
    replayed.push({ result, gates, verdict: verdictOf(gates) })
    if (replayed.length === last) break
  }
  return replayed
}

function requestsOf({ evaluate: { gates, slices } }: ModelConfig): GateRequest[] {
  const whole = Object.entries(gates).map(([metric, rules]): GateRequest => ({ metric, rules, on: 'whole' }))
  const sliced = Object.entries(slices?.gates ?? {}).map(
    ([metric, rules]): GateRequest => ({
      metric,
      rules,
      on: 'slices',
      minSamples: slices?.['min-samples'] ?? 0,
    }),
  )
  return [...whole, ...sliced]
}

const mostRed = 10

function show(replayed: readonly Replayed[], options: ReplayOptions): string {
  const tallies = tallyGates(replayed)
  const count = (verdict: Replayed['verdict']) => replayed.filter((each) => each.verdict === verdict).length
  const totals = {
    results: replayed.length,
    pass: count('pass'),
    inconclusive: count('inconclusive'),
    fail: count('fail'),
    error: count('error'),
  }
  if (options.format === 'json') {
    const results = replayed.map(({ result, gates, verdict }) => ({
      name: result.name,
      commit: result.subject.commit ?? null,
      measuredAt: result.startedAt,
      verdict,
      gates,
    }))
    return `${stringifyDocument({ totals, gates: tallies, results }, 2)}\n`
  }
  const several = new Set(tallies.map(({ model }) => model)).size > 1
  const many = totals.results === 1 ? 'Of 1 result' : `Of ${totals.results} results`
  const unknown = totals.error === 0 ? '' : `; ${totals.error} measured nothing that they ask for`
  const byGate: TextTable = {
    title: `${many}, ${totals.fail} would have been red and ${totals.inconclusive} undecided${unknown}.`,
    columns: [
      { name: 'gate', alignment: 'left' },
      ...['pass', 'fail', 'undecided', 'not measured'].map((name) => ({
        name,
        alignment: 'right' as const,
      })),
      { name: 'nine of ten decided by', alignment: 'right' },
    ],
    rows: tallies.map((tally) => [
      `${several ? `${tally.model}, ` : ''}${tally.metric}${tally.on === 'slices' ? ' on slices' : ''}: ${ruleText(tally.rule)}`,
      ...[tally.pass, tally.fail, tally.inconclusive, tally.error].map(String),
      tally.decidingLimit ?? '',
    ]),
    notes: [],
  }
  const red = replayed.filter(({ verdict }) => verdict === 'fail')
  const reds: TextTable = {
    title: 'Red',
    columns: ['measured', 'name', 'commit', 'why'].map((name) => ({ name, alignment: 'left' as const })),
    rows: red.slice(0, mostRed).map(({ result, gates }) => {
      const gate = gates.find(({ verdict, severity }) => verdict === 'fail' && severity !== 'warn')
      const why = gate === undefined ? '' : `${gate.metric}: ${gate.reason}`
      return [result.startedAt.slice(0, 10), result.name, result.subject.commit?.slice(0, 7) ?? '', why]
    }),
    notes: red.length > mostRed ? [`and ${red.length - mostRed} more`] : [],
  }
  return tablesAsText(red.length === 0 ? [byGate] : [byGate, reds], colourOn(process.stdout, options))
}

function ruleText(rule: Record<string, number | string>): string {
  return Object.entries(rule)
    .map(([kind, limit]) => `${kind} ${limit}`)
    .join(', ')
}
