import { stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { hashFile, isInside, type ResolvedLocation, resolveLocation } from '@mlgate/files'
import type { ModelFacts } from '@mlgate/onnx'
import type { FileRole, Signature, SignatureValue, VersionFile } from '@mlgate/registry'
import type { StepContext } from '../step-context.ts'
import { portablePath } from '../subject-files.ts'

/** A model as it is registered: its own files, and those beside it. */
export interface GatheredModel {
  files: VersionFile[]
  /** Null for what is no ONNX model. */
  signature: Signature | null
  /** What whoever takes the model should know. */
  notes: string[]
}

/** Formats of Python whose reader runs the code that is in them. */
const pickled: ReadonlySet<string> = new Set([
  '.pkl',
  '.pickle',
  '.joblib',
  '.dill',
  '.cloudpickle',
  '.pt',
  '.pth',
  '.ckpt',
])

/**
 * Finds and hashes what a version is made of. A file in the folder of the model is called by its path from there, any
 * other by that from the folder of the project; a folder keeps its name and its paths.
 *
 * @param model location of a file, or a folder. @param beside further files: paths, folders and patterns.
 * @throws MlgateError MG10xx when something is not there or may not be read, MG50xx when an ONNX model is none.
 */
export async function gatherModel(
  { model, beside = [] }: { model: string; beside?: readonly string[] | undefined },
  context: Pick<StepContext, 'locations' | 'runJob'>,
): Promise<GatheredModel> {
  const { locations } = context
  const own = await findAll(model, context)
  const home = own.isFolder ? dirname(own.folder) : dirname(own.files[0]?.file ?? locations.folder)
  const pathOf = ({ file, name }: FoundFile) => {
    if (name !== undefined) return basename(name)
    const start = isInside(file, home) ? home : locations.folder
    return isInside(file, start) ? portablePath(relative(start, file)) : basename(file)
  }
  const described = await describeModel(own, context)
  const weights = described.externalData.map((path) => ({ file: join(home, path), name: undefined }))
  const others = (await Promise.all(beside.map((location) => findAll(location, context)))).flatMap(
    ({ files }) => files,
  )
  const files = new Map<string, VersionFile>()
  const add = async (found: FoundFile, role: FileRole) => {
    if (files.has(found.file)) return
    files.set(found.file, { path: pathOf(found), role, file: found.file, ...(await hashFile(found.file)) })
  }
  for (const found of [...own.files, ...weights]) await add(found, 'model')
  for (const found of others) await add(found, 'other')
  const all = [...files.values()]
  return { files: all, signature: described.signature, notes: warningsOf(all) }
}

interface FoundFile {
  file: string
  /** Where it was brought from, if it was. */
  name: string | undefined
}

interface Found {
  isFolder: boolean
  /** The folder that was named. */
  folder: string
  files: FoundFile[]
}

/** Hidden files of a folder stay where they are. */
async function findAll(location: string, { locations }: Pick<StepContext, 'locations'>): Promise<Found> {
  const folder = resolve(locations.folder, location)
  const isFolder = (await stat(folder).catch(() => null))?.isDirectory() ?? false
  const pattern = `${location.replace(/[\\/]+$/, '')}/**/*`
  const found = await resolveLocation(isFolder ? pattern : location, locations)
  return {
    isFolder,
    folder,
    files: found.files.map((file, index) => ({ file, name: originOf(found, index) })),
  }
}

function originOf({ origins, scheme, location }: ResolvedLocation, index: number): string | undefined {
  const name = origins?.[index]?.name
  return name ?? (scheme === 'file' ? undefined : location)
}

/** What the one ONNX model among some files takes and gives; null where there is none, or there are several. */
export async function signatureAmong(
  files: readonly { path: string; file: string }[],
  context: Pick<StepContext, 'runJob'>,
): Promise<Signature | null> {
  const named = files.map(({ path, file }) => ({ file, name: path }))
  return (await describeModel({ files: named }, context)).signature
}

/** What the one ONNX file among those of the model says of itself. */
async function describeModel(
  { files }: Pick<Found, 'files'>,
  { runJob }: Pick<StepContext, 'runJob'>,
): Promise<{ signature: Signature | null; externalData: readonly string[] }> {
  const [onnx, another] = files.filter(({ file }) => extname(file).toLowerCase() === '.onnx')
  if (onnx === undefined || another !== undefined) return { signature: null, externalData: [] }
  const name = basename(onnx.name ?? onnx.file)
  const { facts } = await runJob('inspect-model', { model: onnx.file, name }, name)
  const isAlone = files.length === 1
  return { signature: signatureOf(facts), externalData: isAlone ? facts.externalData : [] }
}

function signatureOf({ inputs, outputs }: Pick<ModelFacts, 'inputs' | 'outputs'>): Signature {
  const described = ({ name, elementType, shape }: ModelFacts['inputs'][number]): SignatureValue => ({
    name,
    type: elementType,
    shape: [...(shape ?? [])],
  })
  return { inputs: inputs.map(described), outputs: outputs.map(described) }
}

function warningsOf(files: readonly VersionFile[]): string[] {
  const risky = files.filter(({ path }) => pickled.has(extname(path).toLowerCase())).map(({ path }) => path)
  if (risky.length === 0) return []
  const names =
    risky.length > 3 ? `${risky.slice(0, 3).join(', ')} and ${risky.length - 3} more` : risky.join(', ')
  return [
    `${names}: whoever loads a pickle runs the code that is in it. Load it only where its attestation was verified; safetensors and ONNX hold no code.`,
  ]
}

/** @throws MlgateError MG6517 when nothing says where the model is. */
export function requireModel(model: string | undefined, name: string): string {
  if (model !== undefined) return model
  throw new MlgateError({
    code: 'MG6517',
    message: `It is not known which file is the model ${name}.`,
    hint: `Name it with the input "model" or --model, or in mlgate.yml: models: { ${name}: { register: { model: PATH } } }.`,
  })
}
