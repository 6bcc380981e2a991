import { type BenchmarkDetail, MlgateError, type Operator } from '@mlgate/core'
import type { IdentifiedBenchmark, TimedSource } from './benchmark-parts.ts'
import { numberOf } from './live-process.ts'

/**
 * What takes how long inside both sides, by one more process of each. That it cannot be told is worth a note; that
 * another provider ran some of the model is an error: all its times would be those of a mixture.
 *
 * @param base the model that ran in turns, where there is one.
 * @throws MlgateError MG5056.
 */
export async function operatorsOfBoth(
  { operators }: Pick<TimedSource, 'operators'>,
  identified: IdentifiedBenchmark,
  base: { file: string; name: string } | undefined,
): Promise<{ detail: Pick<BenchmarkDetail, 'operators'>; notes: string[] }> {
  if (operators === undefined) return { detail: {}, notes: [] }
  try {
    const candidate = toldOperators(await operators(identified))
    if (candidate.length === 0) return { detail: {}, notes: [] }
    const other = base === undefined ? [] : toldOperators(await operators(identified, base))
    return { detail: { operators: { candidate, ...(other.length === 0 ? {} : { base: other }) } }, notes: [] }
  } catch (error) {
    if (!(error instanceof MlgateError) || error.code === 'MG5056' || error.code === 'MG3006') throw error
    return {
      detail: {},
      notes: [`its operators could not be told: ${error.message.replace(/\.$/, '')}`],
    }
  }
}

/** A profile is worth four digits. */
function short(said: unknown): number {
  return Number(numberOf(said).toPrecision(4))
}

const mostTold = 15
const longestText = 200

/** What a child says is the word of code that may be hostile: of it, numbers and texts are taken. */
function toldOperators(said: unknown): Operator[] {
  const textOf = (value: unknown) => String(value).slice(0, longestText)
  return (Array.isArray(said) ? said : []).slice(0, mostTold).map((each) => {
    const { name, type, provider, milliseconds, share } = Object(each)
    return {
      name: textOf(name),
      type: textOf(type),
      provider: textOf(provider),
      milliseconds: short(milliseconds),
      share: short(share),
    }
  })
}
