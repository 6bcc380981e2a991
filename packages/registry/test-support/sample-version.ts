import { createHash } from 'node:crypto'
import { type Metric, type Result, resultSchemaId } from '@mlgate/core'
import { buildManifest, type VersionFacts } from '../manifest/build-manifest.ts'
import type { FileRole, Manifest, ManifestFile, Signature } from '../manifest/manifest.ts'

/** SHA-256 of a text, for files that need no bytes. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A file in one asset of its own name. */
export function sampleFile(path: string, role: FileRole = 'model', content = path): ManifestFile {
  const whole = { bytes: content.length, sha256: hashOf(content) }
  return { path, role, ...whole, assets: [{ name: path.replace(/[^\w.-]/g, '_'), ...whole }] }
}

export const sampleSignature: Signature = {
  inputs: [{ name: 'image', type: 'float32', shape: ['N', 64] }],
  outputs: [
    { name: 'label', type: 'int64', shape: ['N'] },
    { name: 'probabilities', type: 'float32', shape: ['N', 10] },
  ],
}

export function sampleMetric(own: Partial<Metric> = {}): Metric {
  const interval = { level: 0.95, low: 0.942, high: 0.96, method: 'wilson' }
  return {
    ...{ name: 'accuracy_score', value: 0.951, unit: '1', direction: 'higher', samples: 450 },
    interval,
    ...own,
  }
}

/** An evaluation of `signs` that passed. */
export function sampleEvaluation(own: Partial<Result> = {}): Result {
  return {
    schema: resultSchemaId,
    kind: 'evaluation',
    name: 'signs',
    subject: {
      model: { path: 'models/signs.onnx', sha256: hashOf('signs.onnx'), bytes: 10 },
      data: [{ path: 'data/test.parquet', sha256: hashOf('test'), rows: 450 }],
    },
    environment: { platform: 'linux', cpu: 'AMD EPYC 7763', cores: 4, onnxruntime: '1.30.0' },
    parameters: { learning_rate: 0.1 },
    task: 'classification',
    metrics: [sampleMetric()],
    checks: [],
    gates: [],
    baseline: null,
    verdict: 'pass',
    startedAt: '2026-03-01T12:00:00Z',
    durationMs: 812,
    ...own,
  }
}

/** What version 1.0.0 of `signs` is made of, or another by `own`. */
export function sampleFacts(own: Partial<VersionFacts> = {}): VersionFacts {
  return {
    name: 'signs',
    version: '1.0.0',
    createdAt: '2026-03-01T12:05:00Z',
    commit: 'a'.repeat(40),
    repository: 'octo/signs',
    run: { workflow: 'model', id: 812, attempt: 1, event: 'push' },
    license: 'Apache-2.0',
    files: [sampleFile('signs.onnx'), sampleFile('mlgate-result-evaluation-signs.json', 'result')],
    results: [{ result: sampleEvaluation(), file: 'mlgate-result-evaluation-signs.json' }],
    signature: sampleSignature,
    base: null,
    ...own,
  }
}

export function sampleManifest(own: Partial<VersionFacts> = {}): Manifest {
  return buildManifest(sampleFacts(own))
}
