import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { storedPredictions } from '@mlgate/baseline'
import { MlgateError, type Result, type Subject, type SubjectFile } from '@mlgate/core'
import type { Identified } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import type { PredictionSource } from './evaluation-parts.ts'
import { predictionsSubject } from './predictions-subject.ts'

/** The result of one part of a scoring, and where its document lies. */
export interface ShardResult {
  result: Result
  file: string
}

interface IdentifiedShards extends Identified {
  /** One for each part, in their order. */
  shards: readonly ShardResult[]
}

/** Whether a result is of a part of the rows. */
export function isShard({ subject }: Result): boolean {
  return subject.predictions?.shard !== undefined
}

/**
 * Predictions that were made in parts, put together to those of one scoring, row for row.
 *
 * @param found the results of all parts, in any order.
 * @param whole what scores all rows at once: a base model is scored by it.
 */
export function mergedSource<Bytes extends Identified>(
  name: string,
  found: readonly ShardResult[],
  whole: PredictionSource<Bytes>,
  context: StepContext,
): PredictionSource<IdentifiedShards> {
  return {
    ...(whole.model === undefined ? {} : { model: whole.model }),
    async identify() {
      const shards = completeShards(name, found)
      const [first] = shards as [ShardResult, ...ShardResult[]]
      for (const shard of shards) requireSame(name, first, shard)
      const { predictions: _, ...subject } = first.result.subject
      const data = subject.data.map((_, index) =>
        joinedFile(shards.map(({ result }) => result.subject.data[index] as SubjectFile)),
      )
      return { shards, subject: { ...subject, data }, parameters: first.result.parameters }
    },
    async predict({ shards, subject }, stem) {
      const output = `${stem}.parquet`
      const files = await Promise.all(shards.map(predictionsOf))
      const [first] = shards as [ShardResult, ...ShardResult[]]
      const { shard, id, ids } = first.result.subject.predictions as NonNullable<Subject['predictions']>
      const request = { files, blockRows: shard?.blockRows ?? 0, output }
      const { rows } = await context.runJob('merge-shards', request, name)
      return {
        subject: { ...subject, predictions: await predictionsSubject([output], rows, { id }) },
        predictions: [{ path: output }],
        notes: [...new Set(shards.flatMap(({ result }) => notesOf(result)))],
        ...(ids === undefined ? {} : { idsHashedWith: ids.salt }),
      }
    },
    async predictWithBase({ subject }, model, stem) {
      const identified = await whole.identify()
      const isSame = identified.subject.data.every(
        ({ sha256 }, index) => sha256 === subject.data[index]?.sha256,
      )
      if (!isSame) throw unmergeable(`The data of ${name} are not those that its parts scored.`)
      const predictions = await whole.predictWithBase(identified, model, stem)
      if (predictions === null) throw new TypeError(`no rows to score a base model of ${name} on`)
      return predictions
    },
    // The first part ran the model for them.
    checkModel: async ({ shards }) => [...(shards[0]?.result.checks ?? [])],
    readBase: (files) => files.map((path) => ({ path })),
  }
}

/**
 * The parts of one scoring in their order.
 *
 * @throws MlgateError MG5046 when one is missing, is there twice, or could not be scored.
 */
function completeShards(name: string, found: readonly ShardResult[]): ShardResult[] {
  const shardOf = ({ result }: ShardResult) => result.subject.predictions?.shard
  const counts = new Set(found.map((one) => shardOf(one)?.count))
  if (counts.size > 1) {
    throw unmergeable(`${name} was split into ${[...counts].join(' and into ')} parts.`)
  }
  const count = shardOf(found[0] as ShardResult)?.count ?? 0
  const at = Array.from({ length: count }, (_, part) =>
    found.filter((one) => shardOf(one)?.index === part + 1),
  )
  const numbersOf = (isWrong: (parts: ShardResult[]) => boolean) =>
    at.flatMap((parts, part) => (isWrong(parts) ? [part + 1] : []))
  const missing = numbersOf((parts) => parts.length === 0)
  if (missing.length > 0) throw unmergeable(`${partsOf(missing)} of ${count} of ${name} is missing.`)
  const twice = numbersOf((parts) => parts.length > 1)
  if (twice.length > 0) throw unmergeable(`${partsOf(twice)} of ${count} of ${name} is there more than once.`)
  return at.flat()
}

/** A table is the same one for all parts; of images that rows name, each part has read its own. */
function joinedFile(files: SubjectFile[]): SubjectFile {
  const [first] = files as [SubjectFile]
  const sum = (of: 'rows' | 'bytes') => files.reduce((total, file) => total + (file[of] ?? 0), 0)
  if (first.rows !== undefined) return { ...first, rows: sum('rows') }
  const sha256 = createHash('sha256')
    .update(files.map((file) => file.sha256).join())
    .digest('hex')
  return { ...first, sha256, ...(first.bytes === undefined ? {} : { bytes: sum('bytes') }) }
}

function partsOf(numbers: readonly number[]): string {
  return `Part ${numbers.join(' and part ')}`
}

/** @throws MlgateError MG5046 when a part is of another model, other data or another commit, or was read otherwise. */
function requireSame(name: string, first: ShardResult, other: ShardResult): void {
  const factsOf = ({ result: { subject } }: ShardResult) => ({
    model: subject.model?.sha256,
    data: subject.data.flatMap(({ sha256, rows }) => (rows === undefined ? [] : [sha256])).join(),
    commit: subject.commit,
    target: subject.target,
    'way of reading the model': subject.binding,
    'batch size': subject.predictions?.shard?.blockRows,
    'hashing of ids': JSON.stringify(subject.predictions?.ids),
  })
  const [own, its] = [factsOf(first), factsOf(other)]
  const differing = (Object.keys(own) as (keyof typeof own)[]).filter(
    (fact) => !isDeepStrictEqual(own[fact], its[fact]),
  )
  if (differing.length === 0) return
  const index = other.result.subject.predictions?.shard?.index
  const facts = differing.map((fact) => `${fact} (${its[fact]} for ${own[fact]})`).join(', ')
  throw unmergeable(`Part ${index} of ${name} differs from part 1 in its ${facts}.`)
}

async function predictionsOf({ file, result }: ShardResult): Promise<{ path: string; name: string }> {
  const [path] = (await storedPredictions(file, result)) ?? []
  const { index, count } = result.subject.predictions?.shard ?? {}
  const name = `part ${index} of ${count}`
  if (path !== undefined) return { path, name }
  throw unmergeable(`The predictions of ${name} of ${result.name} do not lie beside ${file}.`)
}

/** A part's own word on being one is no news of the whole. */
function notesOf({ notes = [] }: Result): string[] {
  return notes.filter((note) => !/^This is part \d+ of \d+, /.test(note))
}

function unmergeable(message: string): MlgateError {
  return new MlgateError({
    code: 'MG5046',
    message,
    hint: 'Score every part once, of the same commit, and bring all of their results here: documents and predictions.',
  })
}
