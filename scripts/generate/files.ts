import { dataSchemaJson, gatesJson, projectJson, waiversJson } from '@mlgate/config'
import { actionFiles } from './actions.ts'
import { checksPage } from './checks.ts'
import { configurationPage } from './configuration.ts'
import { errorsPage } from './errors.ts'
import { imageLoops } from './image-loops.ts'
import { metricsPage } from './metrics.ts'
import { nativeManifestText, prepareNativeManifest } from './native-packages.ts'
import { prepareSdkManifest, sdkManifestText } from './sdk-packages.ts'
import type { GeneratedFile } from './write.ts'

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** Everything that is made from the code. */
export const generatedFiles: readonly GeneratedFile[] = [
  { path: 'docs/reference/mlgate.schema.json', make: () => json(projectJson()) },
  { path: 'docs/reference/data.schema.json', make: () => json(dataSchemaJson()) },
  { path: 'docs/reference/gates.schema.json', make: () => json(gatesJson()) },
  { path: 'docs/reference/waivers.schema.json', make: () => json(waiversJson()) },
  { path: 'docs/reference/configuration.md', make: configurationPage },
  { path: 'docs/reference/checks.md', make: checksPage },
  { path: 'docs/reference/errors.md', make: errorsPage },
  { path: 'docs/reference/metrics.md', make: metricsPage },
  ...actionFiles,
  { path: 'packages/images/loops-wasm.ts', make: imageLoops },
  { path: 'packages/native/manifest.json', make: nativeManifestText, prepare: prepareNativeManifest },
  { path: 'packages/native/sdk-manifest.json', make: sdkManifestText, prepare: prepareSdkManifest },
]
