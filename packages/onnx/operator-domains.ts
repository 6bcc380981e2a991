import type { Problem } from '@mlgate/core'

/** Domains whose operators ONNX Runtime itself brings; '' and 'ai.onnx' are the same. */
const knownDomains = new Set([
  '',
  'ai.onnx',
  'ai.onnx.ml',
  'ai.onnx.training',
  'ai.onnx.preview',
  'ai.onnx.preview.training',
  'com.microsoft',
  'com.microsoft.experimental',
  'com.microsoft.nchwc',
])

/** Operators by domain; each is named once. */
export type OperatorsByDomain = ReadonlyMap<string, ReadonlySet<string>>

/**
 * The problem with a model whose operators ONNX Runtime does not bring, or undefined. Such operators live in
 * libraries made by somebody, and loading one would run its code: that never happens here.
 *
 * @param used every operator in the model, its subgraphs and its functions.
 * @param defined functions that the model defines itself.
 */
export function findUnknownOperators(
  used: OperatorsByDomain,
  defined: OperatorsByDomain,
  name: string,
): Problem | undefined {
  const unknown = [...used].flatMap(([domain, operators]) => {
    if (knownDomains.has(domain)) return []
    const missing = [...operators].filter((operator) => !defined.get(domain)?.has(operator))
    return missing.length === 0 ? [] : [`${domain} (${someOf(missing)})`]
  })
  if (unknown.length === 0) return undefined
  return {
    code: 'MG5008',
    message: `${name} uses operators of the domain${unknown.length > 1 ? 's' : ''} ${someOf(unknown)}, which ONNX Runtime does not bring.`,
    hint: 'Custom operator libraries are never loaded. Export the model with standard operators, or hand in a predictions file instead.',
    place: { file: name },
  }
}

function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ')
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown
}
