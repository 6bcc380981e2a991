import type { Gate, Result } from '@mlgate/core'
import type { GateRules } from '@mlgate/gates'
import {
  type EvaluationQuestion,
  readGates,
  readStoredCandidate,
  storedStep,
  walkRoad,
} from '@mlgate/pipeline'
import type { CommonOptions } from '../options.ts'
import { finishWith } from './finish.ts'
import { withCommandSession } from './session.ts'

/** What the command line said. */
export interface CompareOptions extends CommonOptions {
  gates?: string
}

/** Holds one stored result against another, prints what came of it and returns the exit code. */
export function compareResults(base: string, candidate: string, options: CompareOptions): Promise<number> {
  return finishWith(options, async () => {
    const surroundings = { folder: process.cwd(), outside: 'named' } as const
    const result = await withCommandSession(options, surroundings, async ({ step: context, road }) => {
      const stored = await readStoredCandidate(candidate, context)
      const question: EvaluationQuestion = {
        ...questionOf(stored.result),
        ...(options.gates === undefined ? {} : { gates: await readGates(options.gates, context) }),
        baseline: base,
      }
      return (await walkRoad(storedStep(stored, question, context), road)).result
    })
    return {
      results: [result],
      mode: options.mode ?? 'enforce',
      onInconclusive: options.onInconclusive ?? 'pass',
    }
  })
}

/** What the stored result was asked, as far as it tells: its gates, its id, its slices. */
function questionOf({ name, gates, metrics, subject }: Result): EvaluationQuestion {
  const whole = gates.filter(({ slice }) => slice === null)
  const sliced = gates.filter(({ slice }) => slice !== null)
  const minSamples = Math.max(0, ...sliced.map((gate) => gate.minSamples ?? 0))
  const by = [...new Set(metrics.flatMap(({ slice }) => Object.keys(slice ?? {})))]
  const { id, bins, folds } = subject.predictions ?? {}
  return {
    name,
    metrics: [...new Set(metrics.filter(({ slice }) => slice == null).map((metric) => metric.name))],
    gates: rulesOf(whole),
    seed: 0,
    ...(id === undefined ? {} : { id }),
    ...(folds === undefined ? {} : { folds }),
    ...(by.length === 0 ? {} : { slices: { by, minSamples, gates: rulesOf(sliced), ...binsOf(bins) } }),
  }
}

/** How numbers were made into slices: by quantiles, or between bounds. */
function binsOf(
  stored: NonNullable<Result['subject']['predictions']>['bins'],
): Pick<NonNullable<EvaluationQuestion['slices']>, 'bins'> {
  if (stored === undefined) return {}
  const bins = Object.entries(stored).map(([column, { quantiles, bounds = [] }]) => [
    column,
    quantiles === undefined ? { bounds } : { quantiles },
  ])
  return { bins: Object.fromEntries(bins) }
}

function rulesOf(gates: readonly Gate[]): GateRules {
  const rules: GateRules = {}
  for (const { metric, rule, severity, confidence, reasonCode } of gates) {
    // A slice of too few rows is only shown; that says nothing about the rule on the others.
    const shown = reasonCode === 'below-min-samples' ? undefined : severity
    rules[metric] = {
      ...rules[metric],
      ...rule,
      ...(shown === undefined ? {} : { severity: shown }),
      ...(confidence === undefined ? {} : { confidence }),
    }
  }
  return rules
}
