import { basename, dirname, extname, join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { hashFile, type ResolveOptions, readResultFile, resolveLocation } from '@mlgate/files'
import type { BaselineNeed, BaselineStrategy, FoundBaseline } from './find.ts'

type Contents = Pick<FoundBaseline, 'model' | 'predictions' | 'result'>

/** What a baseline file holds, by its extension. */
const readers: Record<string, (file: string, need: BaselineNeed, bytes: number) => Promise<Contents>> = {
  '.onnx': async (file, _, bytes) => ({ model: { file, bytes } }),
  '.parquet': async (file) => ({ predictions: { file } }),
  '.csv': async (file) => ({ predictions: { file } }),
  '.json': readStoredResult,
}

/**
 * The baseline at a place that the user names: a model, predictions, or a result document. A name that leads
 * nowhere is the user's mistake and an error, never "no baseline".
 *
 * @param location `PATH`, `file:PATH` or `git:REF:PATH`.
 * @throws MlgateError MG6001 when the file is of no known kind, MG6002 when the result is of another subject.
 */
export function namedLocation(location: string, context: ResolveOptions): BaselineStrategy {
  return {
    how: 'named',
    async find(need) {
      const { files, scheme, commit } = await resolveLocation(location, context)
      const [file, ...others] = files
      if (file === undefined || others.length > 0) {
        throw new MlgateError({
          code: 'MG6001',
          message: `The baseline ${location} names ${files.length} files; it has to be one.`,
        })
      }
      const read = readers[extname(file).toLowerCase()]
      if (read === undefined) {
        throw new MlgateError({
          code: 'MG6001',
          message: `The baseline ${location} is neither a model, predictions nor a result.`,
          hint: `Name a file that ends in ${Object.keys(readers).join(', ')}.`,
        })
      }
      const { sha256, bytes } = await hashFile(file)
      return {
        how: scheme,
        location,
        sha256,
        ...(commit === undefined ? {} : { commit }),
        ...(await read(file, need, bytes)),
      }
    },
  }
}

async function readStoredResult(file: string, need: BaselineNeed): Promise<Contents> {
  const result = await readResultFile(file)
  if (result.kind !== need.kind || result.name !== need.name) {
    throw new MlgateError({
      code: 'MG6002',
      message: `${file} is the result of ${result.kind} "${result.name}", not of ${need.kind} "${need.name}".`,
      hint: 'Compare like with like: name the result that the same step wrote.',
    })
  }
  const sidecar = result.subject.predictions
  if (sidecar === undefined) return { result }
  // Beside the document and nowhere else: the path in it is as trustworthy as whoever wrote it.
  const predictions = join(dirname(file), basename(sidecar.path))
  // A sidecar that was moved, cut or replaced would pair rows that never belonged to these numbers.
  const intact = await hashFile(predictions).then(
    ({ sha256 }) => sha256 === sidecar.sha256,
    () => false,
  )
  return intact ? { result, predictions: { file: predictions } } : { result }
}
