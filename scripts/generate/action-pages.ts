import { readFileSync } from 'node:fs'
import type { OutputFacts } from '@mlgate/kit/outputs'
import { fallbackOf, kindOf, rootStep, type StepFacts, shownInputs } from './action-facts.ts'
import { codeBlock, page, table } from './page.ts'

/** All steps that a workflow can name, with their inputs and outputs. */
export function actionsPage(steps: readonly StepFacts[], outputs: OutputFacts): string {
  return page('Steps of a workflow', [
    'Every input is text, as in all actions: a list is a text of several lines, and gates are YAML in one. An empty input counts as not given. An input that a step does not know is an error.',
    'Each step ends with exit code 0, with 1 when a gate or check failed, and with 2 when something could not be decided. `fail-on` says from which verdict on it turns red, and in `mode: report` nothing does.',
    ...steps.flatMap((step) => [
      `## ${step.name === rootStep ? 'mlgate' : step.name}`,
      `${step.description}. [More](${readmeLink(step)}), and as [JSON Schema](${schemaName(step)}).`,
      codeBlock('yaml', `- uses: ${usesText(step)}`),
      inputTable(step),
      ...(step.outputs === undefined ? [] : ['It has outputs of its own:', outputTable(step.outputs)]),
    ]),
    '## Outputs',
    'Every step that measures, or tells what was measured, has all of them.',
    outputTable(outputs),
  ])
}

/** Inputs that people write, a row each. */
export function inputTable(step: StepFacts): string {
  const rows = shownInputs(step).map(([name, input]) => [
    `\`${name}\``,
    kindOf(input),
    `${input.description}${exampleOf(input.example)}`,
    fallbackOf(input),
  ])
  return table(['input', 'written as', 'what it says', 'when left out'], rows)
}

/** What a step hands on, a row each. */
export function outputTable(outputs: OutputFacts): string {
  return table(
    ['output', 'what it says'],
    Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  )
}

/** A page that people write, with its tables written anew between their marks. */
export function readmeWithTables(file: URL, tables: Readonly<Record<string, string>>): string {
  return withTables(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'), tables)
}

/**
 * Puts each table between `<!-- generated: NAME -->` and `<!-- end: NAME -->`.
 *
 * @throws RangeError when a mark is missing: a table that nobody sees would go stale unseen.
 */
export function withTables(text: string, tables: Readonly<Record<string, string>>): string {
  return Object.entries(tables).reduce((before, [name, own]) => {
    const [start, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`]
    const [from, to] = [before.indexOf(start), before.indexOf(end)]
    if (from < 0 || to < from) throw new RangeError(`the marks ${start} … ${end} are missing`)
    return `${before.slice(0, from + start.length)}\n${own}\n${before.slice(to)}`
  }, text)
}

/** How a workflow names a step. */
export function usesText({ name }: StepFacts): string {
  return name === rootStep ? 'mlgate/mlgate@v1' : `mlgate/mlgate/actions/${name}@v1`
}

/** File of a step's inputs as JSON Schema, in docs/reference. */
export function schemaName({ name }: StepFacts): string {
  return `${name}.inputs.schema.json`
}

function readmeLink({ name }: StepFacts): string {
  return `../../actions/${name}/README.md`
}

function exampleOf(example: string | undefined): string {
  if (example === undefined) return ''
  return `, such as ${example
    .split('\n')
    .map((line) => `\`${line}\``)
    .join(' and ')}`
}
