import { describe, expect, it } from 'vitest'
import { diffTables } from '../contents/diff-tables.ts'
import {
  memoryRegistryHost,
  putVersion,
  sampleEvaluation,
  sampleFile,
  sampleManifest,
  sampleMetric,
  sampleSignature,
} from '../test-support/index.ts'
import { diffManifests } from './diff-manifests.ts'
import { diffVersions } from './diff-versions.ts'

const file = 'mlgate-result-evaluation-signs.json'
const before = sampleManifest({ files: [sampleFile('signs.onnx'), sampleFile(file, 'result', 'result')] })
const after = sampleManifest({
  version: '1.1.0',
  commit: 'b'.repeat(40),
  files: [
    sampleFile('signs.onnx', 'model', 'another'),
    sampleFile(file, 'result', 'other'),
    sampleFile('vocab.txt', 'other'),
  ],
  signature: { ...sampleSignature, outputs: sampleSignature.outputs.slice(0, 1) },
  results: [
    {
      file,
      result: sampleEvaluation({
        metrics: [
          sampleMetric({ value: 0.962, interval: null }),
          sampleMetric({ value: 0.8, slice: { weather: 'fog' } }),
        ],
        parameters: { learning_rate: 0.05, layers: { depth: 3 } },
        subject: { data: [{ path: 'data/test.parquet', sha256: 'f'.repeat(64), rows: 460 }] },
      }),
    },
  ],
})

describe('what two versions differ in', () => {
  const diff = diffManifests(before, after)

  it('is told by files, numbers, data, parameters and what they take and give', () => {
    expect(diff).toMatchObject({
      before: { model: 'signs', version: '1.0.0', commit: 'a'.repeat(40) },
      after: { model: 'signs', version: '1.1.0', commit: 'b'.repeat(40) },
      isSameModel: false,
      signature: { isSame: false, breaks: ['output "probabilities" is gone'] },
      parameters: [
        { key: 'layers.depth', after: 3 },
        { key: 'learning_rate', before: 0.1, after: 0.05 },
      ],
      environment: [],
      data: [{ path: 'data/test.parquet', before: { rows: 450 }, after: { rows: 460 } }],
    })
    expect(diff.files.map(({ path, before: old, after: now }) => [path, old?.bytes, now?.bytes])).toEqual([
      [file, 6, 5],
      ['signs.onnx', 10, 7],
      ['vocab.txt', undefined, 9],
    ])
    expect(diff.metrics.map(({ slice, before: old, after: now }) => [slice, old, now])).toEqual([
      [null, 0.951, 0.962],
      [{ weather: 'fog' }, null, 0.8],
    ])
    expect(diff.metrics[0]?.difference).toBeCloseTo(0.011)
    expect(diff.metrics[1]?.difference).toBeNull()
  })

  it('is nothing between a version and itself', () => {
    const { metrics, ...others } = diffManifests(before, before)
    expect(others).toMatchObject({ isSameModel: true, signature: { isSame: true, breaks: [] } })
    expect([others.files, others.parameters, others.environment, others.data]).toEqual([[], [], [], []])
    expect(metrics.every(({ difference }) => difference === 0)).toBe(true)
    expect(diffTables({ metrics, ...others }).map(({ title }) => title)).toEqual([
      'signs 1.0.0 and signs 1.0.0',
      'Numbers',
    ])
  })

  it('reads as tables', () => {
    const tables = diffTables(diff)
    expect(tables[0]?.notes).toEqual([
      'The model files are others.',
      'Who calls the earlier one cannot call the later one so: output "probabilities" is gone.',
    ])
    expect(tables.slice(1).map(({ title, rows }) => [title, rows])).toEqual([
      [
        'Numbers',
        [
          ['accuracy_score', 'evaluation signs', '', '95.1\u00a0%', '96.2\u00a0%', '+1.1\u00a0pt'],
          ['accuracy_score', 'evaluation signs', 'weather=fog', '—', '80.0\u00a0%', ''],
        ],
      ],
      [
        'Files',
        [
          [file, 'result', expect.stringMatching(/^6\sB \w{8}$/), expect.stringMatching(/^5\sB \w{8}$/)],
          ['signs.onnx', 'model', expect.any(String), expect.any(String)],
          ['vocab.txt', 'other', '—', expect.any(String)],
        ],
      ],
      [
        'Data',
        [['data/test.parquet', 'data/test.parquet', expect.stringMatching(/^450 rows/), '460 rows ffffffff']],
      ],
      [
        'Parameters',
        [
          ['layers.depth', '—', '3'],
          ['learning_rate', '0.1', '0.05'],
        ],
      ],
    ])
    for (const { columns, rows } of tables)
      expect(rows.every((row) => row.length === columns.length)).toBe(true)
  })

  it('is read from two releases', async () => {
    const memory = memoryRegistryHost()
    putVersion(memory, { version: '1.0.0', commit: 'a' })
    putVersion(memory, { version: '1.1.0', commit: 'b' })
    const { files, after: now } = await diffVersions('signs@1.0.0', 'signs', memory.host)
    expect(now.version).toBe('1.1.0')
    expect(files.map(({ path }) => path)).toEqual(['signs.onnx'])
  })
})
