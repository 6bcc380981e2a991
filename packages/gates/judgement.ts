import type { Gate } from '@mlgate/core'

/** What a single rule came to; the rest of the gate document is the same for all rules of a metric. */
export type Judgement = Pick<Gate, 'verdict' | 'reasonCode' | 'reason'> &
  Partial<Pick<Gate, 'base' | 'difference' | 'p' | 'pAdjusted' | 'detectable' | 'rowsNeeded' | 'rowwise'>>
