/** What is promised of the share of sets in which a verdict is counted. */
export type Pledge =
  /** Not a single one. */
  | { kind: 'never' }
  | { kind: 'at-most'; share: number }
  | { kind: 'at-least'; share: number }
  /** No more than `within` below what theory gives. */
  | { kind: 'near-theory'; within: number }
  /** Shown, without a promise. */
  | { kind: 'none' }

export type Section = 'identical' | 'equal' | 'retrained' | 'power' | 'decided' | 'beside' | 'covered'

/** One line of the table: many comparisons of the same make, of which some verdicts are counted. */
export interface Case {
  section: Section
  metric: string
  /** What is compared, in words. */
  what: string
  sets: number
  /** Names of the gates that each set is judged by, one count each; of `covered` how many rows have an interval. */
  gates: readonly string[]
  /** What is promised of each gate's count. */
  pledges: readonly Pledge[]
  /**
   * How many chances a set is: 2 when either of two models may be found worse than the other, which exclude each
   * other, so that the share of a set is twice that of a chance.
   */
  chances: 1 | 2
  /** Whether each gate's verdict (of `covered` each interval) is one that is counted, in the set of this number. */
  run(set: number): boolean[] | Promise<boolean[]>
  /** The share that theory gives, where it gives one. */
  theory?(): number
}
