import { type LabelColumn, respell } from '../predictions/labels.ts'

/** How no and yes are written. */
const spellings: readonly (readonly [no: string, yes: string])[] = [
  ['0', '1'],
  ['false', 'true'],
  ['False', 'True'],
  ['FALSE', 'TRUE'],
]

/**
 * Spells a truth of yes and no as the model does: True, true and 1 are one label, as are False, false and 0,
 * when both sides have no others.
 */
export function matchBooleans(truth: LabelColumn, modelLabels: readonly string[]): LabelColumn {
  const own = spellingOf(modelLabels)
  const theirs = spellingOf(truth.labels)
  if (own === undefined || theirs === undefined) return truth
  return respell(truth, (label) => own[theirs.indexOf(label)] as string)
}

function spellingOf(labels: readonly string[]) {
  return labels.length === 0
    ? undefined
    : spellings.find((pair) => labels.every((label) => pair.includes(label)))
}
