import type { Check } from '@mlgate/core'
import type { JudgedProject } from '../base-gates.ts'
import { vanishedBenchmarks } from '../base-gates-changes.ts'
import type { Step } from '../road.ts'

/** A step for each benchmark that the base has and the change lacks: nothing is timed, and that is told. */
export function vanishedSteps(project: JudgedProject): Step[] {
  const { base } = project.judging ?? {}
  if (base === undefined) return []
  const severity = project['on-missing-benchmark'] === 'fail' ? 'error' : 'warn'
  return vanishedBenchmarks(project, base.project).map((name) => {
    const check: Check = {
      id: 'benchmark-there',
      status: 'fail',
      severity,
      title: 'The benchmark is still there',
      observed: 'removed here, and its gates with it: nothing times it any more',
      expected: `as in ${base.files.name}`,
    }
    return vanishedStep(name, check)
  })
}

function vanishedStep(name: string, check: Check): Step {
  const identified = { subject: { data: [] }, parameters: {} }
  const nothing = { baseline: null, evidence: [] }
  return {
    kind: 'benchmark',
    name,
    gates: [],
    identify: async () => identified,
    measure: async ({ subject }) => ({ subject, metrics: [], checks: [check], notes: [] }),
    findBaseline: async () => ({ found: null, passedOver: [] }),
    compare: async () => nothing,
    compareWithNothing: () => nothing,
  }
}
