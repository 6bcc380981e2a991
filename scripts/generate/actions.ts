import {
  benchmark,
  evaluateModel,
  fetchModel,
  pipeline,
  registerModel,
  report,
  validateData,
} from '@mlgate/actions'
import { stepOutputs } from '@mlgate/kit/outputs'
import { rootStep, type StepFacts } from './action-facts.ts'
import { actionManifest } from './action-manifest.ts'
import { actionsPage, inputTable, outputTable, readmeWithTables, schemaName } from './action-pages.ts'
import { inputSchema } from './action-schema.ts'
import type { GeneratedFile } from './write.ts'

const root = new URL('../../', import.meta.url)

/** In the order in which the reference tells them. */
export const steps: readonly StepFacts[] = [
  pipeline,
  validateData,
  evaluateModel,
  benchmark,
  report,
  registerModel,
  fetchModel,
]

/** What is made from the inputs and outputs of steps. */
export const actionFiles: readonly GeneratedFile[] = [
  ...steps.flatMap((step): GeneratedFile[] => [
    {
      path: step.name === rootStep ? 'action.yml' : `actions/${step.name}/action.yml`,
      make: () => actionManifest(step, step.outputs ?? stepOutputs),
    },
    {
      path: `docs/reference/${schemaName(step)}`,
      make: () => `${JSON.stringify(inputSchema(step), null, 2)}\n`,
    },
    readme(step),
  ]),
  { path: 'docs/reference/actions.md', make: () => actionsPage(steps, stepOutputs) },
]

function readme(step: StepFacts): GeneratedFile {
  const path = `actions/${step.name}/README.md`
  const tables = { inputs: inputTable(step), outputs: outputTable(step.outputs ?? stepOutputs) }
  return { path, make: () => readmeWithTables(new URL(path, root), tables) }
}
