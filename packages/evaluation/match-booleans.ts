import { type LabelColumn, respell } from './labels.ts'

const booleans: Readonly<Record<string, '0' | '1'>> = { '0': '0', '1': '1', false: '0', true: '1' }

function booleanOf(label: string): string | undefined {
  const spelled = label.toLowerCase()
  return Object.hasOwn(booleans, spelled) ? booleans[spelled] : undefined
}

/**
 * Spells a truth of yes and no as the model does: True, true and 1 are one label, as are False, false and 0,
 * when both sides have no others.
 */
export function matchBooleans(truth: LabelColumn, modelLabels: readonly string[]): LabelColumn {
  const all = [...truth.labels, ...modelLabels]
  if (modelLabels.length === 0 || all.some((label) => booleanOf(label) === undefined)) return truth
  return respell(truth, (label) => modelLabels.find((own) => booleanOf(own) === booleanOf(label)) ?? label)
}
