/**
 * The house: which part stands on which floor. A part imports from lower floors freely, and sideways only what
 * is listed here, and only through the other part's index.ts. `node scripts/check-floors.ts` holds the code to it.
 */
export const floors: readonly (readonly string[])[] = [
  ['core', 'markup'],
  ['stats', 'metrics', 'gates'],
  ['files', 'http', 'config', 'sandbox', 'native', 'tables', 'onnx', 'images'],
  ['data', 'evaluation', 'benchmark', 'baseline', 'registry', 'report'],
  ['github', 'locations', 'attestation', 'platforms'],
  ['pipeline', 'kit'],
  ['child', 'cli', 'actions'],
]

/** Allowed imports within a floor, importer to imported; without a cycle. */
export const sideways: Readonly<Record<string, readonly string[]>> = {
  gates: ['metrics', 'stats'],
  tables: ['sandbox'],
  onnx: ['sandbox'],
  images: ['sandbox'],
  config: ['images'],
  baseline: ['registry'],
  registry: ['report'],
  locations: ['platforms'],
  kit: ['pipeline'],
  cli: ['child', 'actions'],
  actions: ['child'],
}
