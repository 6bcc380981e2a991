import { readFileSync } from 'node:fs'
import {
  choiceInput,
  countInput,
  defineInputs,
  durationInput,
  flagInput,
  listInput,
  memoryInput,
  readInputs,
  textInput,
  yamlInput,
} from '@mlgate/kit/inputs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { rootStep, type StepFacts } from './generate/action-facts.ts'
import { actionManifest } from './generate/action-manifest.ts'
import { inputTable, outputTable, withTables } from './generate/action-pages.ts'
import { inputSchema } from './generate/action-schema.ts'
import { steps } from './generate/actions.ts'

const step: StepFacts = {
  name: 'weigh-fish',
  description: 'Weighs fish: one | by one',
  inputs: defineInputs({
    fish: listInput({ description: 'The fish', example: 'a.fish\nb.fish' }),
    count: countInput({ description: 'How many', default: '0' }),
    unit: choiceInput(['g', 'kg'], { description: 'The unit', otherwise: 'what `scale.yml` says' }),
    alive: flagInput({ description: 'Whether they live', default: 'false' }),
    patience: durationInput({ description: 'How long' }),
    room: memoryInput({ description: 'How large' }),
    rules: yamlInput({ description: 'The rules' }),
    token: textInput({ description: 'The token', expression: 'github.token', secret: true }),
    leg: textInput({ description: 'The leg', expression: 'toJSON(matrix)', hidden: true }),
  }),
}
const outputs = { weight: { description: 'The weight: a | number, `NaN` when there is none' } }

describe('the action.yml of a step', () => {
  const manifest = parse(actionManifest(step, outputs))

  it('has every input, the hidden ones too, with defaults that the runner fills in', () => {
    expect(Object.keys(manifest.inputs)).toEqual(Object.keys(step.inputs))
    expect(manifest.inputs).toMatchObject({
      count: { description: 'How many.', default: '0', required: false },
      alive: { default: 'false' },
      token: { default: `\${{ github.token }}` },
      leg: { default: `\${{ toJSON(matrix) }}` },
    })
    expect(manifest.inputs.fish).not.toHaveProperty('default')
  })

  it('says in words without Markdown what holds otherwise, and which words there are', () => {
    expect(manifest.inputs.unit.description).toBe('The unit. One of: g, kg. Default: what scale.yml says.')
  })

  it('has the outputs, a face, and the bundle that it runs', () => {
    expect(manifest).toMatchObject({
      name: 'mlgate: weigh fish',
      description: 'Weighs fish: one | by one.',
      outputs: { weight: { description: 'The weight: a | number, NaN when there is none.' } },
      runs: { using: 'node24', main: '../../dist/weigh-fish.js' },
      branding: { icon: expect.any(String), color: expect.any(String) },
    })
  })

  it('lies at the top for the whole pipeline', () => {
    const root = parse(actionManifest({ ...step, name: 'pipeline' }, outputs))
    expect(root).toMatchObject({ name: 'mlgate', runs: { main: 'dist/pipeline.js' } })
  })
})

describe('the tables of a step', () => {
  it('keep their shape and leave out what is not for people', () => {
    const rows = inputTable(step).split('\n')
    expect(rows).toHaveLength(2 + Object.keys(step.inputs).length - 1)
    expect(rows[2]).toMatch(/^\| `fish` +\| list, one a line +\| The fish, such as `a.fish` and `b.fish` +\|/)
    expect(outputTable(outputs)).toContain('a \\| number')
  })

  it('are put between their marks, as often as it is asked for', () => {
    const page = 'a\n<!-- generated: x -->\nold\n<!-- end: x -->\nb\n'
    const once = withTables(page, { x: 'new' })
    expect(once).toBe('a\n<!-- generated: x -->\nnew\n<!-- end: x -->\nb\n')
    expect(withTables(once, { x: 'new' })).toBe(once)
  })

  it('must have their marks', () => {
    expect(() => withTables('a\n', { x: 'new' })).toThrow(RangeError)
  })
})

describe('the JSON Schema of inputs', () => {
  const accepts = new Ajv2020({ strict: false }).compile(inputSchema(step))

  it.each([
    ['a list as text of several lines', { fish: 'a\nb' }],
    ['numbers and their text', { count: 3, patience: 90, room: '4GB' }],
    ['durations', { patience: '1.5h' }],
    ['expressions, wherever they stand', { count: `\${{ inputs.count }}`, unit: `\${{ inputs.unit }}` }],
    ['flags', { alive: true }],
    ['words', { unit: 'kg' }],
  ])('takes %s', (_, given) => {
    accepts(given)
    expect(accepts.errors ?? []).toEqual([])
  })

  it.each<[string, Record<string, unknown>]>([
    ['an unknown input', { fsh: 'a' }],
    ['a hidden one', { leg: '{}' }],
    ['a YAML list, which no action can take', { fish: ['a', 'b'] }],
    ['another word', { unit: 'lb' }],
    ['a negative number', { count: -1 }],
    ['what is no duration', { patience: 'long' }],
  ])('refuses %s', (_, given) => {
    expect(accepts(given)).toBe(false)
  })

  it.each(['3000000000', '1.5h', '90000000', '4GB'])('takes %s as text where reading does', (text) => {
    const names = ['count', 'patience', 'room']
    const taken = names.filter((name) => accepts({ [name]: text }))
    expect(taken).toEqual(names.filter((name) => isRead(name, text)))
  })
})

function isRead(name: string, text: string): boolean {
  try {
    readInputs(step.inputs, { [`INPUT_${name.toUpperCase()}`]: text })
    return true
  } catch {
    return false
  }
}

interface WrittenStep {
  uses?: string
  if?: string
  with?: Record<string, unknown>
}

/** The steps of all YAML examples on a page, whether a whole workflow or a list of steps. */
function stepsOn(page: string): WrittenStep[] {
  const blocks = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text]) => parse(text ?? ''))
  return blocks.flatMap((block): WrittenStep[] =>
    Array.isArray(block)
      ? block
      : Object.values<{ steps: WrittenStep[] }>(block.jobs).flatMap((job) => job.steps),
  )
}

describe.each(steps.map((step) => [step.name, step] as const))('the page of %s', (name) => {
  const page = readFileSync(new URL(`../actions/${name}/README.md`, import.meta.url), 'utf8')
  const ours = stepsOn(page).filter(({ uses }) => uses?.startsWith('mlgate/'))

  it('has examples whose inputs are those of the steps', () => {
    expect(ours.length).toBeGreaterThan(1)
    for (const { uses = '', with: given = {} } of ours) {
      const [, used = rootStep] = /^mlgate\/mlgate(?:\/actions\/([a-z-]+))?@v1$/.exec(uses) ?? [uses, uses]
      const step = steps.find((known) => known.name === used)
      const accepts = new Ajv2020({ strict: false }).compile(step === undefined ? false : inputSchema(step))
      accepts(given)
      expect(accepts.errors ?? [], `${uses}: ${JSON.stringify(given)}`).toEqual([])
    }
  })

  it('lets a report speak after a failed step in every example', () => {
    for (const step of ours.filter(({ uses }) => uses?.includes('/report@'))) {
      expect(step.if).toBe(`\${{ !cancelled() }}`)
    }
  })
})
