import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ModelConfig } from '@mlgate/config'
import type { Metric, Problem, Result } from '@mlgate/core'
import { hashFile, parseLocation } from '@mlgate/files'
import type { Limit } from '@mlgate/gates'
import { liesIn } from '../checkout.ts'
import { buildCheckout } from '../commands/build-checkout.ts'
import { requireLeave } from '../commands/leave.ts'
import { findMetric } from '../steps/evaluation-evidence.ts'
import { isWithin } from './compare-metrics.ts'
import type { TrainedMetric, Training } from './reproduction.ts'
import { type Revisited, scoreAgain, scoredWith } from './score-again.ts'
import { unrepeatable } from './unrepeatable.ts'

/**
 * Runs the training that mlgate.yml of the commit declares, and scores what it wrote beside the released model, row by
 * row. A training need not come to the same bytes: its numbers are told with the intervals of their differences, and
 * judged where a tolerance is said.
 *
 * @param released location of the released model; null where what is scored is no model.
 * @throws MlgateError MG6523 when no training is declared or it writes no model, MG5037 where it may not be run, MG5035
 *   and MG5036 when it fails.
 */
export async function trainAgain(
  model: ModelConfig,
  released: string | null,
  tolerance: Limit | null,
  revisited: Revisited,
): Promise<{ training: Training | null; problems: Problem[] }> {
  const { manifest, checkout, session } = revisited
  const { name } = manifest
  const { leaves } = session.step
  const train = model.register?.train
  if (train === undefined) {
    throw unrepeatable(
      `mlgate.yml of the commit says no training of ${name}.`,
      `Say it before the next version: models: { ${name}: { register: { train: python train.py } } }.`,
    )
  }
  const location = model.onnx ?? model.command?.model
  const file = location === undefined ? undefined : await writtenFile(location, checkout)
  if (released === null || location === undefined || file === undefined) {
    throw unrepeatable(
      `The training of ${name} has no place to write its model to: mlgate.yml names no file of the checkout.`,
      'Name the file that it writes as onnx, or as model of the command.',
    )
  }
  if (leaves !== undefined) requireLeave(leaves.commands, 'The training is not run here')
  // make, dvc and their like train nothing where the model of the commit lies.
  await rm(file, { force: true })
  await buildCheckout(train, { project: checkout.folder, key: 'train', name }, session.step)
  const trained = await hashFile(file).catch((cause: unknown) => {
    throw unrepeatable(`The training of ${name} ended well, and wrote no ${location}.`, undefined, cause)
  })
  const hashes = {
    released: (await hashFile(resolve(checkout.folder, released))).sha256,
    trained: trained.sha256,
  }
  const { result, problems } = await scoreAgain(scoredWith(model, location, released), revisited)
  if (result === null) return { training: null, problems }
  return { training: { ...hashes, tolerance, metrics: metricsBeside(result, tolerance) }, problems }
}

/** The file of the checkout that a location names, where it is one. */
async function writtenFile(location: string, checkout: Revisited['checkout']): Promise<string | undefined> {
  const parsed = parseLocation(location)
  const file = parsed.scheme === 'file' ? resolve(checkout.folder, parsed.path) : undefined
  return file !== undefined && (await liesIn(file, checkout)) ? file : undefined
}

/** Metrics of the whole, with those of the baseline and the paired differences, where they differ at all. */
function metricsBeside({ metrics, baseline }: Result, tolerance: Limit | null): TrainedMetric[] {
  const whole = metrics.filter(({ slice }) => slice == null)
  return whole.flatMap(({ name, unit, value }): TrainedMetric[] => {
    const base: Metric | undefined = findMetric(baseline?.metrics ?? [], name, null)
    if (base === undefined) return []
    const change = baseline?.changes?.find(({ metric, slice }) => metric === name && slice == null)
    const { low, high, method } = change?.difference ?? {}
    const isPaired = low !== undefined && high !== undefined && method !== undefined
    return [
      {
        ...{ name, unit, released: base.value, trained: value },
        difference: change?.difference.value ?? value - base.value,
        interval: isPaired ? { low, high, method } : null,
        isWithin: tolerance === null ? null : isWithin(base.value, value, tolerance),
      },
    ]
  })
}
