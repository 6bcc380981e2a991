import type { Metric, Problem, Slice, Verdict } from '@mlgate/core'
import type { Limit } from '@mlgate/gates'

export const reproductionSchemaId = 'mlgate/reproduction@1'

/** What came of measuring a registered version again: the document of `mlgate model reproduce`. */
export interface Reproduction {
  schema: typeof reproductionSchemaId
  name: string
  /** Where the model lies in a monorepo. */
  folder?: string
  version: string
  /** Full id of the commit that was checked out. */
  commit: string
  /** `pass`: every number is there again; `fail`: one is not; `error`: that could not be tried. */
  verdict: Exclude<Verdict, 'inconclusive'>
  /** How far a number may be off. */
  tolerance: Limit
  metrics: ComparedMetric[]
  data: ComparedData[]
  /** Facts of the machine on which a number may depend, where they are others than they were. */
  environment: ComparedFact[]
  /** Parameters that are others at the commit than in the manifest. */
  parameters: ComparedFact[]
  /** Absent where no training was asked for, or none came to its end. */
  training?: Training
  /** Why something could not be tried. */
  problems: Problem[]
  /** Things to know that change no verdict. */
  notes: string[]
}

/** A file of rows, by its SHA-256. */
export interface ComparedData {
  path: string
  /** As the manifest has it; null for a file that it does not name. */
  registered: string | null
  again: string
}

/** A value of a record; null where the record lacks it. */
export interface ComparedFact {
  key: string
  registered: unknown
  again: unknown
}

/** A metric of the manifest beside what it is now, or one that is measured now alone. */
export interface ComparedMetric {
  name: string
  slice?: Slice
  registered: MetricNumbers | null
  again: MetricNumbers | null
  /** `missing`: not measured now; `new`: the manifest lacks it, which decides nothing. */
  outcome: 'same' | 'different' | 'missing' | 'new'
  /** What differs, as the end of a sentence. */
  why?: string
}
export type MetricNumbers = Pick<Metric, 'value' | 'unit' | 'samples' | 'interval'>

/** What the declared training made, beside the released model on the same rows. */
export interface Training {
  /** SHA-256 of the files of both models. */
  released: string
  trained: string
  /** How far a number may be off; null when nobody says it, and then nothing is judged. */
  tolerance: Limit | null
  metrics: TrainedMetric[]
}

/** One metric of the whole. */
export interface TrainedMetric {
  name: string
  unit: string
  released: number
  trained: number
  difference: number
  /** Of the paired difference, where there is one: it covers the true one in 95 % of all samples. */
  interval: { low: number; high: number; method: string } | null
  /** Null when nothing is judged. */
  isWithin: boolean | null
}
