import * as library from '@cyclonedx/cyclonedx-library'
import { describe, expect, it } from 'vitest'
import { sampleEvaluation, sampleFile, sampleManifest, sampleMetric } from '../test-support/index.ts'
import { billOfMaterials } from './bill-of-materials.ts'

/** What the published schema has against it; null when it is valid. */
async function problems(bill: string): Promise<unknown> {
  const { Spec, Validation } = library
  return new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(bill)
}

const bill = billOfMaterials(sampleManifest(), library)

describe('a bill of materials', () => {
  it('is valid by the published schema of CycloneDX 1.6', async () => {
    expect(await problems(bill)).toBeNull()
    expect(await problems(bill.replace('"machine-learning-model"', '"magic"'))).not.toBeNull()
  })

  it('names the model with its hash, its license, its data and its numbers', () => {
    expect(JSON.parse(bill)).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: {
        timestamp: '2026-03-01T12:05:00.000Z',
        tools: { components: [{ name: 'mlgate' }] },
        component: {
          type: 'machine-learning-model',
          name: 'signs',
          version: '1.0.0',
          hashes: [{ alg: 'SHA-256', content: sampleManifest().files[1]?.sha256 }],
          licenses: [{ license: { id: 'Apache-2.0' } }],
          modelCard: {
            modelParameters: {
              datasets: [{ ref: 'data:1' }],
              inputs: [{ format: 'image: float32[N, 64]' }],
            },
            quantitativeAnalysis: {
              performanceMetrics: [
                {
                  type: 'accuracy_score',
                  value: '0.951',
                  confidenceInterval: { lowerBound: '0.942', upperBound: '0.96' },
                },
              ],
            },
          },
        },
      },
      components: [{ type: 'data', 'bom-ref': 'data:1', data: [{ type: 'dataset' }] }],
    })
  })

  it('is the same for the same version, and has another serial number for another', () => {
    expect(billOfMaterials(sampleManifest(), library)).toBe(bill)
    const serial = (text: string) => (JSON.parse(text) as { serialNumber: string }).serialNumber
    const other = billOfMaterials(sampleManifest({ version: '1.0.1' }), library)
    expect(serial(bill)).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(serial(other)).not.toBe(serial(bill))
  })

  it('is valid for a model of many files, without license, signature or hash of its data, and for odd numbers', async () => {
    const metrics = [
      sampleMetric({ value: Number.NaN, interval: null }),
      sampleMetric({ slice: { weather: null, 'a=b': '<b>' } }),
      sampleMetric(),
      sampleMetric(),
    ]
    const subject = { data: [{ path: 's3://bucket/test', sha256: 'etag:1', version: '7' }] }
    const result = sampleEvaluation({ metrics, subject })
    const { license: _, ...manifest } = sampleManifest({
      name: 'größe <b>',
      folder: 'models',
      files: [sampleFile('saved/a b'), sampleFile('saved/c'), sampleFile('r', 'result')],
      results: [{ result, file: 'r' }],
      signature: null,
    })
    const odd = billOfMaterials(manifest, library)
    expect(await problems(odd)).toBeNull()
    expect(await problems(billOfMaterials({ ...manifest, license: 'my own' }, library))).toBeNull()
    expect(JSON.parse(odd)).toMatchObject({
      metadata: { component: { group: 'models', components: [{ name: 'saved/a b' }, { name: 'saved/c' }] } },
    })
  })
})
