import { createHash } from 'node:crypto'
import { lstat, open } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { type Metric, MlgateError, type Result } from '@mlgate/core'
import { hashFile, type ResolveOptions, readResultFile, resolveLocation } from '@mlgate/files'
import type { BaselineNeed, BaselineStrategy, FoundBaseline } from './find.ts'

type Contents = Pick<FoundBaseline, 'model' | 'predictions' | 'result'>

type ReadNumbers = (file: string, name: string) => Promise<Metric[] | null>

const readRows = async (file: string): Promise<Contents> => ({ predictions: { files: [file] } })

/** What a single baseline file holds, by its extension. */
const readers: Record<string, (file: string, need: BaselineNeed, bytes: number) => Promise<Contents>> = {
  '.onnx': readModel,
  '.parquet': readTable,
  '.pq': readRows,
  '.csv': readRows,
  '.tsv': readRows,
  '.tab': readRows,
  '.jsonl': readRows,
  '.ndjson': readRows,
  '.xlsx': readRows,
  '.json': async (file, need) =>
    (await holdsRows(file)) ? { predictions: { files: [file] } } : readStoredResult(file, need),
}
const predictionFiles = new Set(Object.keys(readers).filter((ending) => !['.onnx', '.json'].includes(ending)))

/**
 * The baseline at a place that the user names: a model, predictions (a file for each training), or a result
 * document. A name that leads nowhere is the user's mistake and an error, never "no baseline".
 *
 * @param readNumbers reads a file of plain numbers, where the step knows such; null when the file is none.
 * @param location `PATH`, a pattern, `file:PATH` or `git:REF:PATH`.
 * @param modelEnding of files that are models, too, such as `.pkl`: the step knows what to do with them.
 * @throws MlgateError MG6001 when the files are of no known kind, MG6002 when the result is of another subject.
 */
export function namedLocation(
  location: string,
  context: ResolveOptions,
  readNumbers?: ReadNumbers,
  modelEnding?: string,
): BaselineStrategy {
  return {
    how: 'named',
    async find(need) {
      const { files, scheme, commit } = await resolveLocation(location, context)
      const found = { how: scheme, location, ...(commit === undefined ? {} : { commit }) }
      const [file, ...others] = files
      if (others.length > 0) return { ...found, ...(await severalTrainings(location, files)) }
      const known = { ...(modelEnding === undefined ? {} : { [modelEnding]: readModel }), ...readers }
      const read = file === undefined ? undefined : known[extensionOf(file)]
      if (file === undefined || read === undefined) {
        throw new MlgateError({
          code: 'MG6001',
          message: `The baseline ${location} is neither a model, predictions nor a result.`,
          hint: `Name a file that ends in ${Object.keys(known).join(', ')}.`,
        })
      }
      const { sha256, bytes } = await hashFile(file)
      const metrics = readNumbers === undefined ? null : await readNumbers(file, location)
      if (metrics !== null) return { ...found, sha256, metrics }
      return { ...found, sha256, ...(await read(file, need, bytes)) }
    },
  }
}

const keptEnding = '.predictions.parquet'

/** Predictions that lie beside their own result are that result's: it alone says how their ids are hashed. */
async function readTable(file: string, need: BaselineNeed): Promise<Contents> {
  const rows = { predictions: { files: [file] } }
  if (!file.endsWith(keptEnding)) return rows
  const document = `${file.slice(0, -keptEnding.length)}.json`
  try {
    if (!(await lstat(document)).isFile()) return rows
    const result = await readResultFile(document)
    if (result.kind !== need.kind || result.name !== need.name) return rows
    const own = await storedPredictions(document, result)
    return own?.length === 1 ? { result, ...rows } : rows
  } catch {
    return rows
  }
}

async function readModel(file: string, _: BaselineNeed, bytes: number): Promise<Contents> {
  return { model: { file, bytes } }
}

async function severalTrainings(
  location: string,
  files: string[],
): Promise<Pick<FoundBaseline, 'sha256' | 'predictions'>> {
  if (!files.every((file) => predictionFiles.has(extensionOf(file)))) {
    throw new MlgateError({
      code: 'MG6001',
      message: `The baseline ${location} names ${files.length} files that are not all predictions.`,
      hint: 'Several files stand for several trainings; a model or a result has to be one file.',
    })
  }
  const hashes = await Promise.all(files.map(hashFile))
  const list = hashes.map(({ sha256 }) => sha256).join()
  return { sha256: createHash('sha256').update(list).digest('hex'), predictions: { files } }
}

/** The extension that tells what a file holds: of packed text that of the text. */
function extensionOf(file: string): string {
  const packed = /(\.(?:csv|tsv|tab|jsonl|ndjson))\.(?:gz|zst)$/i.exec(file)
  return (packed?.[1] ?? extname(file)).toLowerCase()
}

/** Whether a JSON file begins as a list, which predictions are, or as promptfoo's results: ours is another object. */
async function holdsRows(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0)
    return /^\uFEFF?\s*(?:\[|\{\s*"evalId")/.test(buffer.toString('utf8', 0, bytesRead))
  } finally {
    await handle.close()
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
  const files = await storedPredictions(file, result)
  return files === null ? { result } : { result, predictions: { files } }
}

/**
 * The predictions files beside a stored result, or null when there are none any more.
 *
 * @throws MlgateError MG6003 when a file is there that is not the one the result speaks of: paired rows that never
 *   belonged to these numbers would look like proof, and numbers alone would judge less strictly than rows.
 */
export async function storedPredictions(file: string, { subject }: Result): Promise<string[] | null> {
  if (subject.predictions === undefined) return null
  const { further = [], ...first } = subject.predictions
  const files: string[] = []
  for (const { path, sha256 } of [first, ...further]) {
    // Beside the document and nowhere else: the path in it is as trustworthy as whoever wrote it.
    const sidecar = join(dirname(file), basename(path))
    const found = await lstat(sidecar).catch(() => null)
    if (found === null) return null
    // A link could lead anywhere, and to what never ends.
    if (!found.isFile() || (await hashFile(sidecar)).sha256 !== sha256) throw notItsOwn(sidecar, file)
    files.push(sidecar)
  }
  return files
}

function notItsOwn(sidecar: string, file: string): MlgateError {
  return new MlgateError({
    code: 'MG6003',
    message: `${sidecar} is not the predictions file that ${file} speaks of.`,
    hint: 'Make the result again, or remove the file to compare numbers alone.',
    place: { file: sidecar },
  })
}
