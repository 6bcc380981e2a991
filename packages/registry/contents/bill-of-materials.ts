import { createHash } from 'node:crypto'
import { stringifyDocument } from '@mlgate/core'
import { sliceWords } from '@mlgate/report'
import { modelFiles } from '../manifest/build-manifest.ts'
import type { Manifest, ManifestMetric, SignatureValue } from '../manifest/manifest.ts'

export type CycloneDx = typeof import('@cyclonedx/cyclonedx-library')

type Component = InstanceType<CycloneDx['Models']['Component']>

const modelReference = 'model'

/**
 * A version as an ML-BOM, a bill of materials in the JSON of CycloneDX 1.6: the model with its files, the data that
 * it was measured on, and its numbers as a model card. The same version gives the same text: the serial number comes
 * of what is said.
 *
 * @param library `@cyclonedx/cyclonedx-library`, which the caller brings.
 */
export function billOfMaterials(manifest: Manifest, library: CycloneDx): string {
  const { Models, Serialize, Spec } = library
  const model = modelComponent(manifest, library)
  const data = dataComponents(manifest, library)
  const tool = new Models.Component(library.Enums.ComponentType.Application, 'mlgate')
  const bom = new Models.Bom({
    metadata: new Models.Metadata({
      timestamp: new Date(manifest.createdAt),
      component: model,
      tools: new Models.Tools({ components: new Models.ComponentRepository([tool]) }),
    }),
    components: new Models.ComponentRepository(data),
  })
  const normalize = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6).makeForBom()
  const normal = normalize.normalize(bom, { sortLists: true })
  const document = {
    ...normal,
    metadata: {
      ...normal.metadata,
      component: { ...normal.metadata?.component, modelCard: cardOf(manifest, data) },
    },
    // The library knows neither of the two that only machine learning has.
    components: normal.components?.map((component) => ({
      ...component,
      data: [{ type: 'dataset', name: component.name }],
    })),
  }
  return `${stringifyDocument({ ...document, serialNumber: serialNumber(stringifyDocument(document)) }, 2)}\n`
}

function modelComponent(manifest: Manifest, library: CycloneDx): Component {
  const { Models, Enums } = library
  const { name, folder, version, license, content, lineage } = manifest
  const files = modelFiles(manifest.files)
  const [only, ...others] = files
  const properties = {
    'mlgate:content': content,
    'mlgate:commit': lineage.commit,
    ...(lineage.repository === undefined ? {} : { 'mlgate:repository': lineage.repository }),
    ...(lineage.base === null ? {} : { 'mlgate:base': lineage.base.version }),
  }
  return new Models.Component(Enums.ComponentType.MachineLearningModel, name, {
    bomRef: modelReference,
    ...(folder === undefined ? {} : { group: folder }),
    version,
    hashes: hashesOf(only !== undefined && others.length === 0 ? only.sha256 : undefined, library),
    licenses: new Models.LicenseRepository(license === undefined ? [] : [licenseOf(license, library)]),
    components: new Models.ComponentRepository(
      files.map(
        ({ path, sha256 }) =>
          new Models.Component(Enums.ComponentType.File, path, {
            bomRef: `file:${path}`,
            hashes: hashesOf(sha256, library),
          }),
      ),
    ),
    properties: new Models.PropertyRepository(
      Object.entries(properties).map(([key, value]) => new Models.Property(key, value)),
    ),
  })
}

function dataComponents({ lineage }: Manifest, library: CycloneDx): Component[] {
  const { Models, Enums } = library
  return lineage.data.map(
    ({ name, path, sha256, version }, index) =>
      new Models.Component(Enums.ComponentType.Data, name, {
        bomRef: `data:${index + 1}`,
        ...(version === undefined ? {} : { version }),
        hashes: hashesOf(sha256, library),
        properties: new Models.PropertyRepository([new Models.Property('mlgate:path', path)]),
      }),
  )
}

/** In object stores a version stands in for the hash: then there is none to tell. */
function hashesOf(sha256: string | undefined, { Models, Enums }: CycloneDx) {
  const isHash = sha256 !== undefined && /^[0-9a-f]{64}$/.test(sha256)
  return new Models.HashDictionary(isHash ? [[Enums.HashAlgorithm['SHA-256'], sha256]] : [])
}

function licenseOf(license: string, { Models, SPDX }: CycloneDx) {
  const id = SPDX.fixupSpdxId(license)
  return id === undefined ? new Models.NamedLicense(license) : new Models.SpdxLicense(id)
}

function cardOf({ signature, metrics }: Manifest, data: readonly Component[]) {
  const formats = (values: readonly SignatureValue[]) =>
    values.map(({ name, type, shape }) => ({
      format: `${name}: ${type}[${shape.map((dimension) => dimension ?? '?').join(', ')}]`,
    }))
  return {
    modelParameters: {
      datasets: data.map(({ bomRef }) => ({ ref: String(bomRef) })),
      ...(signature === null
        ? {}
        : { inputs: formats(signature.inputs), outputs: formats(signature.outputs) }),
    },
    quantitativeAnalysis: { performanceMetrics: unique(metrics.map(performanceOf)) },
  }
}

function performanceOf({ name, slice, value, unit, interval }: ManifestMetric) {
  return {
    type: unit === '1' ? name : `${name} (${unit})`,
    value: String(value),
    ...(slice == null ? {} : { slice: sliceWords(slice) }),
    ...(interval == null
      ? {}
      : { confidenceInterval: { lowerBound: String(interval.low), upperBound: String(interval.high) } }),
  }
}

/** The schema wants items of a list to differ; legs may say the same. */
function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}

/** A UUID of version 8, made of a hash. */
function serialNumber(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex')
  const variant = ((Number.parseInt(digits.slice(16, 17), 16) & 3) | 8).toString(16)
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ]
  return `urn:uuid:${parts.join('-')}`
}
