import manifest from './package.json' with { type: 'json' }

const { '@duckdb/node-api': duckdb, 'onnxruntime-node': onnxruntime, sharp } = manifest.dependencies

/** The exact versions of the native packages that jobs work with: a number may depend on them. */
export const nativeVersions = { duckdb, onnxruntime, sharp } as const
