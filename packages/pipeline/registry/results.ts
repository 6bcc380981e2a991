import { copyFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ProjectConfig } from '@mlgate/config'
import { MlgateError, type Result } from '@mlgate/core'
import { hashFile } from '@mlgate/files'
import type { FiledResult, VersionFile } from '@mlgate/registry'
import { resultFileStem } from '../write-result.ts'

/** A result, and where its document lies; empty when it could not be read or written. */
export interface MeasuredResult {
  result: Result
  path: string
}

/**
 * The results that speak of a model: those of its own name, and those of data sets that are not another model's alone.
 *
 * @param project undefined where there is none: then all results of data count.
 */
export function resultsOf(
  name: string,
  project: Pick<ProjectConfig, 'models' | 'data'> | undefined,
  measured: readonly MeasuredResult[],
): MeasuredResult[] {
  const own = project?.models[name]?.evaluate.data
  const ofOthers = Object.entries(project?.models ?? {})
    .filter(([other]) => other !== name)
    .flatMap(([, { evaluate }]) => evaluate.data ?? [])
  return measured.filter(({ result }) =>
    result.kind === 'data'
      ? result.name === own || !ofOthers.includes(result.name)
      : result.name === name && result.kind !== 'drift',
  )
}

/** What lets a model be registered all the same. */
export interface Leniency {
  allowFailed: boolean
  allowUnevaluated: boolean
}

/**
 * Refuses a model that nothing measured, or that did not pass, and results of other bytes than those at hand.
 *
 * @returns what whoever takes the model should know.
 * @throws MlgateError MG6517 with every reason.
 */
export function refuseUnfit(
  name: string,
  measured: readonly MeasuredResult[],
  files: readonly VersionFile[],
  { allowFailed, allowUnevaluated }: Leniency,
): string[] {
  const refusals: { message: string; hint: string }[] = []
  const notes: string[] = []
  const isScored = measured.some(({ result }) => result.kind !== 'data')
  if (!isScored && !allowUnevaluated) {
    refusals.push({
      message: `No result says how good ${name} is: no step of this job scored or timed it, and no other job shared what it measured.`,
      hint: 'Let evaluate-model come before this step, in the same job; or register it as it is: allow-unevaluated.',
    })
  }
  if (!isScored && allowUnevaluated) notes.push('Nobody measured this model before it was registered.')
  const hashes = new Set(files.filter(({ role }) => role === 'model').map(({ sha256 }) => sha256))
  for (const { result } of measured) {
    const { kind, verdict, subject } = result
    const { model } = subject
    if (kind !== 'data' && model !== undefined && !hashes.has(model.sha256)) {
      refusals.push({
        message: `The ${kind} of ${name} is of other bytes: of ${model.path}, SHA-256 ${model.sha256.slice(0, 12)}…`,
        hint: 'Register the very file that was measured, or measure this one.',
      })
    }
    if (verdict !== 'fail' && verdict !== 'error') continue
    const what = kind === 'data' ? `the data ${result.name}` : `the ${kind} of ${name}`
    if (allowFailed) notes.push(`Registered although ${what} came to ${verdict}.`)
    else {
      refusals.push({
        message: `${name} is not registered: ${what} came to ${verdict}.`,
        hint: 'Mend it, have it accepted or waived, or register it as it is: allow-failed.',
      })
    }
  }
  if (refusals.length === 0) return notes
  throw MlgateError.ofProblems(refusals.map((refusal) => ({ code: 'MG6517', ...refusal })))
}

/** Results as files of a version. */
export interface ResultFiles {
  files: VersionFile[]
  results: FiledResult[]
}

/** What every release calls its results, so that a comparison with one finds them. */
const prefix = 'mlgate-result-'

/**
 * The documents of results, copied under the names that they have in a release, and the predictions beside them under
 * the names that the documents say. Predictions that stayed on another machine are left out.
 *
 * @param folder for the copies.
 */
export async function fileResults(measured: readonly MeasuredResult[], folder: string): Promise<ResultFiles> {
  const files = new Map<string, VersionFile>()
  const results: FiledResult[] = []
  for (const { result, path } of measured) {
    if (path === '') continue
    const name = freeName(resultFileStem(result), files)
    const file = join(folder, name)
    await copyFile(path, file)
    files.set(name, { path: name, role: 'result', file, ...(await hashFile(file)) })
    results.push({ result, file: name })
    for (const sidecar of sidecarsOf(result)) {
      const at = join(dirname(path), basename(sidecar.path))
      const found = await hashFile(at).catch(() => null)
      if (found?.sha256 !== sidecar.sha256) continue
      files.set(basename(at), { path: basename(at), role: 'predictions', file: at, ...found })
    }
  }
  return { files: [...files.values()], results }
}

/** Legs of a matrix leave results of one name. */
function freeName(stem: string, files: ReadonlyMap<string, unknown>): string {
  for (let number = 1; ; number++) {
    const name = `${prefix}${stem}${number === 1 ? '' : `-${number}`}.json`
    if (!files.has(name)) return name
  }
}

function sidecarsOf({ subject: { predictions } }: Result): { path: string; sha256: string }[] {
  return predictions === undefined ? [] : [predictions, ...(predictions.further ?? [])]
}
