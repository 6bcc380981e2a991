import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileTable } from './manifest.ts'

const addon = /\/onnxruntime_binding\.node$/
const library = /^(lib)?onnxruntime_providers_\w+\.(so|dll)$/

/**
 * Libraries of execution providers that somebody has put beside the addon of ONNX Runtime, as its install script does
 * on a machine with CUDA. The registry does not have them, so nothing says what they should be; the runtime looks for
 * them beside itself and nowhere else.
 *
 * @param folder that holds the files. @returns their paths in it, of plain files alone.
 */
export async function providerLibraries(folder: string, files: FileTable): Promise<string[]> {
  const beside = Object.keys(files)
    .filter((path) => addon.test(path))
    .map(dirname)
  const found = beside.map(async (path) => {
    const entries = await readdir(join(folder, path), { withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && library.test(entry.name))
      .map((entry) => `${path}/${entry.name}`)
  })
  return (await Promise.all(found)).flat().toSorted()
}
