import { interpolationsOf, libraries, type Preprocess } from '@mlgate/images'
import { type Finding, isMapping, type Path, valueAt } from './finding.ts'
import { preprocessKeys, type WrittenPreprocess } from './preprocess-keys.ts'
import { readDocument } from './read-document.ts'

/**
 * Reads the text of a `preprocess:` mapping alone.
 *
 * @param file name for messages; the file itself is not touched.
 * @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
 */
export function parsePreprocess(text: string, file: string): Preprocess {
  const check = (written: unknown) => preprocessFindings(written, [])
  return preprocessOf(readDocument(text, file, { keys: preprocessKeys, check }))
}

/** What is written, with the defaults. */
export function preprocessOf(written: WrittenPreprocess = {}): Preprocess {
  const { like = 'torchvision', interpolation = 'bilinear', color = 'rgb', scale = 1, ...rest } = written
  return { like, interpolation, color, scale: typeof scale === 'number' ? scale : quotientOf(scale), ...rest }
}

function quotientOf(text: string): number {
  const [over = 1, under = 1] = text.split('/').map(Number)
  return over / under
}

/** What is wrong beyond the form of the keys. */
export function preprocessFindings(written: unknown, path: Path): Finding[] {
  if (!isMapping(written)) return []
  return [...interpolationFindings(written, path), ...channelFindings(written, path)]
}

function interpolationFindings(written: unknown, path: Path): Finding[] {
  const { like = 'torchvision', interpolation = 'bilinear' } = written as Partial<Preprocess>
  const library = libraries.find((known) => known === like)
  if (library === undefined) return []
  const known = interpolationsOf(library)
  if (known.includes(interpolation) || typeof interpolation !== 'string') return []
  return [
    {
      code: 'MG2107',
      message: `"${interpolation}" is no interpolation of ${library} here.`,
      hint: `It has ${known.join(', ')}.`,
      path: [...path, 'interpolation'],
      at: 'value',
    },
  ]
}

function channelFindings(written: unknown, path: Path): Finding[] {
  const channels = valueAt(written, 'color') === 'gray' ? 1 : 3
  return (['mean', 'std'] as const).flatMap((key): Finding[] => {
    const values = valueAt(written, key)
    const zero = key === 'std' && [values].flat().includes(0)
    if (!zero && (!Array.isArray(values) || values.length === channels)) return []
    const message = zero
      ? 'A standard deviation of 0 would divide by zero.'
      : `"${key}" has ${(values as unknown[]).length} numbers, the image ${channels} channel${channels === 1 ? '' : 's'}.`
    return [{ code: 'MG2107', message, path: [...path, key], at: 'value' }]
  })
}
