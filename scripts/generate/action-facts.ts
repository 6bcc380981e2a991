import type { Input, InputKind, InputTable } from '@mlgate/kit/inputs'
import type { OutputFacts } from '@mlgate/kit/outputs'

/** What generated files tell of a step. */
export interface StepFacts {
  /** In kebab-case, as its folder below actions/. */
  name: string
  /** A sentence without its full stop. */
  description: string
  inputs: InputTable
  /** In place of the outputs of every step. */
  outputs?: OutputFacts
}

/** The step that is the action at the top of the repository. */
export const rootStep = 'pipeline'

/** The inputs that people write. */
export function shownInputs({ inputs }: StepFacts): [name: string, input: Input<unknown>][] {
  return Object.entries(inputs).filter(([, { hidden }]) => hidden !== true)
}

/** An expression as a workflow writes it. */
export function expressionText(expression: string): string {
  return `\${{ ${expression} }}`
}

const kindWords: Readonly<Record<InputKind, string>> = {
  text: 'text',
  list: 'list, one a line',
  columns: 'columns, by line or comma',
  number: 'whole number',
  fraction: 'number',
  flag: '`true` or `false`',
  samples: 'whole number to 100, or `true` for 10',
  choice: 'one word',
  duration: 'duration',
  size: 'size',
  yaml: 'YAML',
}

/** How an input is written, in a few words. */
export function kindOf({ kind, choices }: Input<unknown>): string {
  return choices?.map((choice) => `\`${choice}\``).join(', ') ?? kindWords[kind]
}

/** What holds when nobody says an input, as Markdown; empty when that is nothing. */
export function fallbackOf({ default: fallback, expression, otherwise }: Input<unknown>): string {
  if (expression !== undefined) return `\`${expressionText(expression)}\``
  return fallback === undefined ? (otherwise ?? '') : `\`${fallback}\``
}
