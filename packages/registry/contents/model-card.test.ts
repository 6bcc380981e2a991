import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  htmlIn,
  parseGithubMarkdown,
  referencesIn,
  textOutsideCode,
  visibleText,
} from '../../../test/support/github-markdown.ts'
import { hashOf, sampleEvaluation, sampleFile, sampleManifest, sampleMetric } from '../test-support/index.ts'
import { cardPlaceholders } from './card-template.ts'
import { readFrontMatter } from './front-matter.ts'
import { modelCard } from './model-card.ts'

const slice = sampleMetric({ slice: { weather: 'fog' }, value: 0.847, samples: 62, interval: null })
const evaluation = sampleEvaluation({ metrics: [sampleMetric(), slice] })
const benchmark = sampleEvaluation({
  kind: 'benchmark',
  metrics: [
    sampleMetric({ name: 'latency_p50', value: 1.84, unit: 'ms', direction: 'lower', interval: null }),
  ],
})
const results = [evaluation, benchmark, sampleEvaluation({ kind: 'data', name: 'test', metrics: [] })]
const manifest = sampleManifest({
  results: results.map((result, index) => ({ result, file: String(index) })),
})
const card = modelCard(manifest, results)

describe('a model card', () => {
  it('says what the model is, how good, how fast, on what, how to fetch it and where it comes from', () => {
    expect(readFrontMatter(card, 'card').body).toMatchInlineSnapshot(`
      "
      # signs 1.0.0

      An ONNX model of 10 B, \`signs.onnx\`. License: Apache-2.0.

      | | name | type | shape |
      | - | - | - | - |
      | takes | \`image\` | float32 | &#91;N, 64&#93; |
      | gives | \`label\` | int64 | &#91;N&#93; |
      | gives | \`probabilities\` | float32 | &#91;N, 10&#93; |

      ## How good it is

      On data/test.parquet, 450 rows. 

      | metric | value | 95 % interval | rows | |
      | :- | -: | -: | -: | :- |
      | \`accuracy_score\` | 95.1 % | 94.2 … 96.0 | 450 | higher is better |

      <details><summary>On slices of the rows</summary>

      | slice | metric | value | rows |
      | :- | :- | -: | -: |
      | weather=fog | \`accuracy_score\` | 84.7 % | 62 |

      </details>

      ## How fast it is

      | metric | value | calls | |
      | :- | -: | -: | :- |
      | \`latency_p50\` | 1.84 ms | 450 | lower is better |

      Measured on AMD EPYC 7763, 4 cores, linux, ONNX Runtime 1.30.0.

      ## The data that it was measured on

      | data | file | rows | checks | SHA-256 |
      | :- | :- | -: | - | - |
      | \`test\` | \`data/test.parquet\` | 450 | | \`9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\` |

      ## How to fetch it

      \`\`\`sh
      npx mlgate model fetch signs@1.0.0
      \`\`\`

      or in a workflow, where its files are verified as well:

      \`\`\`yaml
      - uses: mlgate/mlgate/actions/fetch-model@v1
        with: { reference: signs@1.0.0 }
      \`\`\`

      ## Where it comes from

      - registered on 2026-03-01
      - commit \`aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\` of \`octo/signs\`
      - model, run 812, attempt 1
      - the first version
      - content \`a0ca373ae9313f0384d3813afc16370fcf6c4521878ce4cef422fe4e9cde4589\`

      <details><summary>Parameters</summary>

      | name | value |
      | - | - |
      | \`learning_rate\` | 0.1 |

      </details>

      <details><summary>Environment</summary>

      | name | value |
      | - | - |
      | \`platform\` | linux |
      | \`cpu\` | AMD EPYC 7763 |
      | \`cores\` | 4 |
      | \`onnxruntime\` | 1.30.0 |

      </details>
      "
    `)
  })

  it('begins with metadata as the hub of Hugging Face reads it', () => {
    expect(readFrontMatter(card, 'card').metadata).toEqual({
      license: 'apache-2.0',
      library_name: 'onnx',
      pipeline_tag: 'tabular-classification',
      tags: ['mlgate', 'onnx'],
      metrics: ['accuracy'],
      'model-index': [
        {
          name: 'signs',
          results: [
            {
              task: { type: 'tabular-classification' },
              dataset: { type: 'test', name: 'test', revision: hashOf('test') },
              metrics: [{ type: 'accuracy', value: 0.951, name: 'accuracy_score' }],
            },
          ],
        },
      ],
    })
  })

  it.each([
    ['GPL-3.0-or-later', { license: 'gpl-3.0' }],
    ['MIT', { license: 'mit' }],
    ['Our Own 1.0', { license: 'other', license_name: 'Our Own 1.0' }],
  ])('tells the hub of the license %s in its own words', (license, words) => {
    const { metadata } = readFrontMatter(modelCard(sampleManifest({ license }), []), 'card')
    expect(metadata).toMatchObject(words)
  })

  it('says little of a model that nobody measured, and that is no ONNX model', () => {
    const bare = modelCard(sampleManifest({ signature: null, results: [] }), [])
    expect(readFrontMatter(bare, 'card').metadata).toEqual({ license: 'apache-2.0', tags: ['mlgate'] })
    expect(bare.match(/^#+ .*/gm)).toEqual(['# signs 1.0.0', '## How to fetch it', '## Where it comes from'])
  })

  it('gives a reader of YAML 1.1 no other values, and leaves out what is no number', () => {
    const metrics = [sampleMetric({ value: Number.NaN }), sampleMetric({ name: 'on', value: 1 })]
    const subject = { data: [{ path: 'no', sha256: '1e3' }] }
    const text = modelCard(sampleManifest({ license: 'yes' }), [sampleEvaluation({ metrics, subject })])
    const [, yaml = ''] = text.split('---\n')
    expect(parse(yaml, { version: '1.1' })).toMatchObject({
      license_name: 'yes',
      'model-index': [
        { results: [{ dataset: { name: 'no', revision: '1e3' }, metrics: [{ type: 'on', value: 1 }] }] },
      ],
    })
  })

  it('holds whatever somebody called a model, a metric, a slice, a column, a path or a parameter', () => {
    const hostile = '@octocat <img src=x> | `code` #1 [a](http://b) </details>\n---\n# heading ```'
    const odd = sampleEvaluation({
      name: hostile,
      leg: { [hostile]: hostile },
      parameters: { [hostile]: hostile },
      environment: { [hostile]: hostile, cpu: hostile },
      metrics: [
        sampleMetric({ name: hostile }),
        sampleMetric({ name: hostile, slice: { [hostile]: hostile } }),
      ],
      subject: { data: [{ path: hostile, sha256: hostile, rows: 1 }] },
    })
    const all = [odd, { ...odd, leg: { other: 1 } }, { ...odd, kind: 'benchmark' as const }]
    const signature = {
      inputs: [{ name: hostile, type: hostile, shape: [hostile] }],
      outputs: [{ name: hostile, type: hostile, shape: [] }],
    }
    const given = sampleManifest({
      ...{ license: hostile, repository: hostile, run: { workflow: hostile, id: hostile }, signature },
      results: all.map((result, index) => ({ result, file: String(index) })),
    })
    const { body } = readFrontMatter(modelCard({ ...given, name: `${hostile}'$(x)` }, all), 'card')
    const root = parseGithubMarkdown(body)
    expect(referencesIn(textOutsideCode(root))).toEqual([])
    const folds = ['On slices of the rows', 'Parameters', 'Environment']
    expect(new Set(htmlIn(root))).toEqual(
      new Set([
        ...folds.map((title) => `<details><summary>${title}</summary>`),
        '</details>',
        '<span>',
        '</span>',
      ]),
    )
    const lengths = root.children.flatMap((node) =>
      node.type === 'table' ? [new Set(node.children.map(({ children }) => children.length)).size] : [],
    )
    expect(lengths.length).toBeGreaterThan(5)
    expect(new Set(lengths)).toEqual(new Set([1]))
    expect(root.children.filter(({ type }) => type === 'heading')).toHaveLength(6)
  })
})

describe('a template of a model card', () => {
  const fill = (text: string) => modelCard(manifest, results, { text, file: 'card.md' })

  it('is filled where it names a part of the card', () => {
    const text = '# {{ name }} {{version}}\n\nUse it with care.\n\n{{ metrics }}\n\n{{ fetch }}\n'
    const { body } = readFrontMatter(fill(text), 'card')
    const root = parseGithubMarkdown(body)
    expect(body.startsWith('\n# signs 1.0.0\n\nUse it with care.\n\n') || body).toBe(true)
    expect(root.children.map(({ type }) => type)).toContain('table')
    expect(visibleText(root)).toContain('95.1')
  })

  it('can name everything that the card has', () => {
    for (const name of Object.keys(cardPlaceholders)) {
      expect(readFrontMatter(fill(`{{ ${name} }}`), 'card').body.trim(), name).not.toBe('')
    }
  })

  it('may say metadata of its own, which wins', () => {
    const text = '\uFEFF---\r\nlicense: mit\r\nlanguage: [en]\r\n---\r\ntext\r\n'
    expect(readFrontMatter(fill(text), 'card')).toMatchObject({
      metadata: { license: 'mit', language: ['en'], library_name: 'onnx' },
      body: '\ntext\n',
    })
  })

  it('may hold metadata that refers to itself', () => {
    expect(fill('---\nbase: &base { name: a }\nother: *base\nloop: &loop [*loop]\n---\ntext')).toContain(
      'loop: ',
    )
  })

  it('that names what the card does not have is refused, with what was meant and where', () => {
    const text = '---\nlicense: mit\n---\n# {{ name }}\n\n{{ metrcs }} {{ constructor }}'
    expect(() => fill(text)).toThrow(
      expect.objectContaining({
        code: 'MG6517',
        problems: [
          {
            code: 'MG6517',
            message: 'A model card has no "metrcs" to fill in.',
            hint: 'Did you mean "{{ metrics }}"?',
            place: { file: 'card.md', line: 6 },
          },
          expect.objectContaining({ hint: expect.stringContaining('It has name, version,') }),
        ],
      }),
    )
  })

  it.each([
    ['---\na: [\n---\n', 'The metadata at the top of card.md cannot be read'],
    ['---\n- a\n---\n', 'it is no mapping of keys to values'],
  ])('with metadata that is none is refused', (text, message) => {
    expect(() => fill(text)).toThrow(message)
  })

  it('may show files as they are', () => {
    expect(fill(`{{ model }}`)).toContain('`signs.onnx`')
    const many = sampleManifest({ files: [sampleFile('a/b'), sampleFile('a/c')], results: [] })
    expect(modelCard(many, [], { text: '{{ model }}', file: 'card.md' })).toContain('2 files')
  })
})
