import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Subject } from '@mlgate/core'
import type { PredictionsFile, ScoreRequest } from '@mlgate/evaluation'
import { hashFile } from '@mlgate/files'
import type { StepContext } from '../step-context.ts'
import type { PlannedEvaluation } from './evaluation-parts.ts'

export const keptRows = ['predictions', 'losses', 'none'] as const
export type KeptRows = (typeof keptRows)[number]

/** What of the rows is kept beside a result, for whoever comes after the job. */
export interface Keeping {
  rows?: KeptRows | undefined
  /** The repository that is measured, where it is known: ids of different ones do not meet. */
  repository?: unknown
}

type Kept = Pick<ScoreRequest, 'keep'>

/**
 * What to keep of predictions, as the job that scores them is told; nothing where nothing is to be kept.
 *
 * @param idsHashedWith the salt of ids that are hashed already.
 */
export async function planKeeping(
  files: readonly PredictionsFile[],
  idsHashedWith: string | undefined,
  { question, judged, metrics }: PlannedEvaluation,
  { temporaryFolder, keeping = {} }: StepContext,
): Promise<Kept> {
  const { name, keep = 'predictions' } = question
  const { rows = keep, repository } = keeping
  if (rows === 'none') return {}
  const folder = join(temporaryFolder, 'kept')
  await mkdir(folder, { recursive: true })
  const outputs = files.map(({ path }) => join(folder, basename(path)))
  const salt = idsHashedWith ?? (typeof repository === 'string' ? `${repository}/${name}` : name)
  const gated = [...new Set(judged.map(({ metric }) => metric))]
  const losses = gated.length === 0 ? metrics : gated
  return {
    keep: {
      files: [...files],
      outputs,
      salt,
      ...(idsHashedWith === undefined ? {} : { areHashed: true }),
      ...(rows === 'losses' ? { losses } : {}),
    },
  }
}

/** The subject with the predictions as they are kept. */
export async function keptSubject(subject: Subject, { keep }: Kept): Promise<Subject> {
  const { predictions } = subject
  if (keep === undefined || predictions === undefined) return subject
  const { further: _, ...facts } = predictions
  const [first, ...further] = await Promise.all(
    keep.outputs.map(async (file) => ({ path: basename(file), sha256: (await hashFile(file)).sha256 })),
  )
  const ids = { hash: 'sha256-128', salt: keep.salt }
  return {
    ...subject,
    predictions: {
      ...facts,
      ...first,
      ...(facts.id === undefined ? {} : { ids }),
      ...(keep.losses === undefined ? {} : { kept: 'losses' as const }),
      ...(further.length === 0 ? {} : { further }),
    },
  }
}

/** The predictions of one side, and the salt that their ids are hashed with already, where they are. */
export interface Side {
  predictions: PredictionsFile[]
  idsHashedWith?: string
}

/** The files beside a stored result as a side of a comparison. */
export function storedSide(files: readonly string[], subject: Subject | undefined): Side {
  const { ids, kept } = subject?.predictions ?? {}
  const holdsLosses = kept === 'losses' ? { holdsLosses: true } : {}
  return {
    predictions: files.map((path) => ({ path, ...holdsLosses })),
    ...(ids === undefined ? {} : { idsHashedWith: ids.salt }),
  }
}

/**
 * Two sides whose ids can meet: where one has them hashed, the other's are hashed in the same way as they are read.
 *
 * @returns the reason why they cannot.
 */
export function meetingSides(
  candidate: Side,
  base: Side,
): { candidate: PredictionsFile[]; base: PredictionsFile[] } | { incomparable: string } {
  const [left, right] = [candidate.idsHashedWith, base.idsHashedWith]
  if (left !== undefined && right !== undefined && left !== right) {
    return { incomparable: `the ids of the baseline are hashed for "${right}", and these for "${left}"` }
  }
  return {
    candidate: left === undefined ? hashingAs(candidate.predictions, right) : candidate.predictions,
    base: right === undefined ? hashingAs(base.predictions, left) : base.predictions,
  }
}

/** Files whose ids are hashed as they are read, where there is a salt. */
export function hashingAs(files: PredictionsFile[], salt: string | undefined): PredictionsFile[] {
  return salt === undefined ? files : files.map((file) => ({ ...file, hashIdsWith: salt }))
}
