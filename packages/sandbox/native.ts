/** Native packages, by name: each entrance finds them where its kind of installation keeps them. */
interface NativePackages {
  '@duckdb/node-api': typeof import('@duckdb/node-api')
  'onnxruntime-node': typeof import('onnxruntime-node')
}

/**
 * Loads a native package. The one place that does: parts import only its types, so that a process pays for
 * what it uses, and so that a packaged action can bring the exact version on demand.
 */
export async function loadNative<Name extends keyof NativePackages>(
  name: Name,
): Promise<NativePackages[Name]> {
  return (await import(name)) as NativePackages[Name]
}
