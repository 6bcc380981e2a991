import { join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { parseLimit } from '@mlgate/gates'
import { type Session, withSession } from '@mlgate/pipeline'
import { type Reproduction, reproduceFetched, reproduceReleased } from '@mlgate/pipeline/reproduce'
import type { JobOptions } from '../../options.ts'
import { explained } from '../finish.ts'
import { progressLine } from '../progress.ts'
import { remoteOf } from '../remote.ts'
import { limitsOf } from '../session.ts'
import { type PlaceOptions, registryOf } from './place.ts'
import { reproductionTables } from './reproduction-tables.ts'
import { type ModelOptions, tell } from './told.ts'

/** What the command line said. */
export interface ReproduceOptions extends ModelOptions, PlaceOptions, JobOptions {
  /** Of a version that was fetched. */
  manifest?: string
  config?: string
  tolerance?: string
  train: boolean
  trainTolerance?: string
}

const exitCodes: Readonly<Record<Reproduction['verdict'], number>> = { pass: 0, fail: 1, error: 2 }

/**
 * Measures a version again and prints what came of it.
 *
 * @param reference as `findVersion` takes it; undefined where `--manifest` names a version that was fetched.
 * @returns the exit code: 0 reproduced, 1 not, 2 could not be tried.
 */
export function reproduceModel(reference: string | undefined, options: ReproduceOptions): Promise<number> {
  return explained(options, async () => {
    const { childEntry, allowCommands } = options
    const reproduce = await reproducing(reference, options)
    const progress = progressLine(process.stderr)
    try {
      const remote = remoteOf(process.env, childEntry)
      const folder = process.cwd()
      // Results are part of what is told, and written nowhere.
      const session = { childEntry, folder, outside: 'refuse', resultsFolder: folder, remote } as const
      const means = { limits: limitsOf(options), allowCommands, onProgress: progress.show }
      const told = await withSession({ ...session, ...means }, reproduce)
      progress.clear()
      tell(told, reproductionTables(told), options)
      return exitCodes[told.verdict]
    } finally {
      progress.clear()
    }
  })
}

/** @throws MlgateError MG9007 where it is not clear which version is meant, MG8013 without a token. */
async function reproducing(
  reference: string | undefined,
  options: ReproduceOptions,
): Promise<(session: Session) => Promise<Reproduction>> {
  const { childEntry, manifest, config, tolerance, train, trainTolerance } = options
  if (trainTolerance !== undefined && !train) {
    throw unclear('--train-tolerance has no effect without --train.', 'Add --train, or leave it out.')
  }
  const wishes = {
    config,
    ...(tolerance === undefined ? {} : { tolerance: parseLimit(tolerance) }),
    ...(train
      ? { train: { tolerance: trainTolerance === undefined ? null : parseLimit(trainTolerance) } }
      : {}),
  }
  if (manifest !== undefined) {
    if (reference === undefined) return (session) => reproduceFetched({ ...wishes, manifest }, session)
    throw unclear(`${reference} and --manifest both name a version.`, 'Leave one of them out.')
  }
  if (reference === undefined) {
    throw unclear(
      'Nothing says which version is measured again.',
      'Name it as NAME@VERSION, or one that was fetched with --manifest.',
    )
  }
  const { place } = await registryOf(options)
  const cache = join(remoteOf(process.env, childEntry).cacheFolder, 'versions')
  return (session) => reproduceReleased({ ...wishes, reference, cache }, place.host, session)
}

function unclear(message: string, hint: string): MlgateError {
  return new MlgateError({ code: 'MG9007', message, hint })
}
