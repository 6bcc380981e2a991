import { MlgateError } from '@mlgate/core'
import type { FullDialect } from './source.ts'
import { utf8Text } from './text-stream.ts'

const [lineFeed, carriageReturn] = Buffer.from('\n\r')

/**
 * Refuses a text file whose records end in different ways, which its reader can't take apart; line ends inside quotes
 * may be as they like.
 *
 * @throws MlgateError MG4001 with the first line that ends differently than those before it.
 */
export async function refuseMixedLineEnds(
  path: string,
  name: string,
  { delimiter, quote, encoding }: Pick<FullDialect, 'delimiter' | 'quote' | 'encoding'>,
): Promise<void> {
  const delimiterByte = Buffer.from(delimiter).at(-1)
  const quoteByte = Buffer.from(quote).at(-1)
  let line = 1
  let usual: string | undefined
  let inQuotes = false
  let fieldStart = true
  let afterReturn = false
  const note = (kind: string, at: number): void => {
    usual ??= kind
    if (usual !== kind) throw mixed(name, at, kind, usual)
  }
  for await (const chunk of utf8Text(path, name, encoding)) {
    for (const byte of chunk) {
      if (afterReturn) {
        afterReturn = false
        if (!inQuotes) note(byte === lineFeed ? 'CRLF' : 'CR', line)
        line += 1
        if (byte === lineFeed) continue
      }
      if (byte === carriageReturn) {
        afterReturn = true
        fieldStart = true
      } else if (byte === lineFeed) {
        if (!inQuotes) note('LF', line)
        line += 1
        fieldStart = true
      } else if (byte === quoteByte && (inQuotes || fieldStart)) {
        // A doubled quote leaves and enters again, which comes to the same.
        fieldStart = inQuotes
        inQuotes = !inQuotes
      } else if (!inQuotes) fieldStart = byte === delimiterByte
    }
  }
}

function mixed(name: string, line: number, kind: string, usual: string): MlgateError {
  return new MlgateError({
    code: 'MG4001',
    message: `${name} mixes line ends: line ${line} ends with ${kind}, those before it with ${usual}.`,
    hint: 'Write it with one kind of line end, LF or CRLF; or look for a quote before that line that is never closed.',
    place: { file: name, line },
  })
}
