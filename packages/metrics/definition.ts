import type { Task } from './columns.ts'
import type { PerRow, Prepare } from './outcome.ts'
import type { Conflict, ParameterRule, Parameters, ParameterValue } from './parameters.ts'

export type Direction = 'higher' | 'lower'
export type Bounds = readonly [0, 1] | null

/** What the predictions must hold for a metric. */
export type Needs = 'labels' | 'probabilities' | 'values' | 'entries' | 'scores' | 'numbers'

/** Everything that mlgate knows of one metric. */
export interface MetricDefinition {
  /** One line for people who look for the right metric. */
  description: string
  /** How it is computed, in words and signs, for the reference. */
  formula: string
  /** The range of its values, for the reference: `0 … 1`. */
  range: string
  /** Whose definition it is, where it is not that of scikit-learn's function of the same name. */
  source?: string
  /** Parameters of an example of it, where it cannot be without. */
  example?: Readonly<Record<string, ParameterValue>>
  direction: Direction | ((parameters: Parameters) => Direction)
  /** The range of its values where that is 0 … 1. */
  bounded: Bounds | ((parameters: Parameters) => Bounds)
  needs: Needs | ((parameters: Parameters) => Needs)
  /** What it is for, where `needs` leaves that open: values are of a regression, all else of a classification. */
  task?: Task
  /** The unit of its values, where they are not plain numbers. */
  unit?: (parameters: Parameters) => string
  parameters: Readonly<Record<string, ParameterRule>>
  conflict?: Conflict
  prepare: Prepare
  /** The loss or gain of each row, for a metric that is the weighted mean of these. */
  perRow?: PerRow
}

export type MetricDefinitions = Readonly<Record<string, MetricDefinition>>
