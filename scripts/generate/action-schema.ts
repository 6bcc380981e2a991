import { mostSamples } from '@mlgate/core/units'
import type { Input, InputKind } from '@mlgate/kit/inputs'
import { fallbackOf, type StepFacts, shownInputs } from './action-facts.ts'

type JsonSchema = Record<string, unknown>

/** What only a runner can work out fits every input. */
const expression = { type: 'string', pattern: '\\$\\{\\{' }
const text = { type: ['string', 'number', 'boolean'] }

/** How YAML may write an input under `with:`, where lists and mappings are texts of several lines. */
const forms: Readonly<Record<InputKind, readonly JsonSchema[]>> = {
  text: [text],
  list: [text],
  columns: [text],
  yaml: [{ type: 'string' }],
  fraction: [{ type: 'number' }, { type: 'string', pattern: '^\\s*[-+.\\deE]+\\s*$' }, expression],
  number: [{ type: 'integer', minimum: 0 }, { type: 'string', pattern: '^\\s*\\d+\\s*$' }, expression],
  flag: [{ enum: [true, false, 'true', 'false'] }, expression],
  samples: [
    { type: 'integer', minimum: 0, maximum: mostSamples },
    { enum: [true, false, 'true', 'false'] },
    { type: 'string', pattern: '^\\s*\\d{1,3}\\s*$' },
    expression,
  ],
  choice: [expression],
  duration: [
    { type: 'number', exclusiveMinimum: 0 },
    { type: 'string', pattern: '^\\s*\\d+(\\.\\d+)?\\s*([mM][sS]|[sS]|[mM][iI][nN]|[mM]|[hH])?\\s*$' },
    expression,
  ],
  size: [
    { type: 'number', exclusiveMinimum: 0 },
    { type: 'string', pattern: '^\\s*\\d+(\\.\\d+)?\\s*([kKmMgGtT][iI]?)?[bB]?\\s*$' },
    expression,
  ],
}

/** JSON Schema of what a workflow may write under `with:` of a step. */
export function inputSchema(step: StepFacts): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Inputs of ${step.name}`,
    description: `${step.description}.`,
    type: 'object',
    properties: Object.fromEntries(shownInputs(step).map(([name, input]) => [name, propertyOf(input)])),
    additionalProperties: false,
  }
}

function propertyOf(input: Input<unknown>): JsonSchema {
  const { description, kind, choices, default: fallback, example } = input
  const otherwise =
    fallback === undefined && fallbackOf(input) !== '' ? ` Default: ${fallbackOf(input)}.` : ''
  const all = [...(choices === undefined ? [] : [{ enum: choices }]), ...forms[kind]]
  return {
    description: `${description}.${otherwise}`,
    ...(all.length === 1 ? all[0] : { anyOf: all }),
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(example === undefined ? {} : { examples: [example] }),
  }
}
