import { dataSchemaJson, gatesJson, projectJson, waiversJson } from '@mlgate/config'
import { keyTable } from './key-table.ts'
import { codeBlock, page } from './page.ts'

/** Examples on the page; a test reads each of them. */
export const projectExample = `
# yaml-language-server: $schema=docs/reference/mlgate.schema.json
version: 1
mode: enforce                      # or report: everything is shown, nothing turns red
data:
  test: { path: data/test.parquet, id: image_id, schema: data/signs.schema.yml }
models:
  signs:
    onnx: models/signs.onnx
    baseline: git:origin/main:models/signs.onnx
    evaluate:
      data: test
      target: label
      metrics: [f1_macro, log_loss]                      # shown; metrics with gates need no listing
      gates:
        accuracy: { min: 0.95, max-regression: 1pt }     # 1pt is 0.01 absolute
        log_loss: { max-regression: 5% }                 # 5% is relative to the baseline
`

export const dataSchemaExample = `
# yaml-language-server: $schema=docs/reference/data.schema.json
version: 1
format: { delimiter: ';', decimal: ',' }    # text files only, where they differ from the default
rows: { min: 100 }
extra-columns: warn
unique: [[site, taken_at]]
columns:
  id:       { type: string, unique: true, pattern: '^[A-Z]{2}[0-9]+$' }
  site:     { type: string }
  age:      { type: integer, min: 0, max: 120, nulls: 2%, warn: { nulls: 0.5% } }
  label:    { type: string, enum: [stop, yield, limit] }
  taken_at: { type: timestamp, min: 2024-01-01 }
  starts:   { type: date }
  ends:     { type: date, nulls: any }
rules:
  - { name: starts before it ends, sql: starts <= ends, on-null: pass }
`

export const gatesExample = `
# yaml-language-server: $schema=docs/reference/gates.schema.json
accuracy: { min: 0.95, max-regression: 1pt }
"fbeta_score(average=macro, beta=2)": { min: 0.9, severity: warn }
`

export const waiversExample = `
# yaml-language-server: $schema=docs/reference/waivers.schema.json
- gate: signs/accuracy/weather=fog
  subject: 9f1c2ab                     # only this model; without it, whatever is measured
  reason: Foggy rows were relabelled; the model is trained again next week
  approver: maria
  expires: 2026-12-31
`

const schemaVariables = { quantiles: '<level>', environments: '<environment>', other: '<column>' }

const sections = {
  schema: 'Its keys are those of a [data schema](#data-schema).',
  format:
    'Its keys are those of `format` in a [data schema](#data-schema). It counts more than the one there.',
  gates: 'Their keys are those of [gates](#gates).',
}

/** All keys of the files that a user writes, with their meanings as the JSON Schemas have them. */
export function configurationPage(): string {
  return page('Configuration', [
    'Four kinds of file are written by hand: `mlgate.yml`, data schemas, gates and waivers. All are YAML 1.2, one document a file. Mistakes are reported all at once, each with its line and column. The JSON Schemas beside this page give completion in editors.',
    '## mlgate.yml',
    'It stands at the top of the repository, as `mlgate.yml` or `mlgate.yaml`. Paths in it start at its folder.',
    codeBlock('yaml', projectExample),
    keyTable(projectJson(), '<name>', sections),
    '## Data schema',
    'A file of its own that `schema` names, or the same keys under `schema`.',
    codeBlock('yaml', dataSchemaExample),
    keyTable(dataSchemaJson(), schemaVariables, {
      warn: 'Its keys are `rows`, `unique`, `duplicate-rows` and `text`.',
      'columns.<column>.warn': 'Its keys are those of the limits of a column, from `nulls` to `text`.',
    }),
    'A date as `min`, `max` or in `enum` is written as in ISO 8601: `2024-02-29`, `2024-02-29T12:00:00Z`.',
    '## Gates',
    'The mapping `gates` of an evaluation; the same mapping alone is a gates file.',
    codeBlock('yaml', gatesExample),
    'In brackets and braces YAML ends a name at its comma: a metric with several parameters goes in quotes. [Metrics](metrics.md) lists their names.',
    keyTable(gatesJson(), '<metric>', {}),
    '## Waivers',
    'The list in `waivers.yml`, beside `mlgate.yml`. [Waivers](../guide/waivers.md) says how they count.',
    codeBlock('yaml', waiversExample),
    keyTable(waiversJson(), '<waiver>', {}),
  ])
}
