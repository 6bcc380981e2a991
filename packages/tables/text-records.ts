import type { FullDialect } from './source.ts'
import { utf8Text } from './text-stream.ts'

/**
 * Told of each record of a text file in order.
 *
 * @param ordinal counts records and blank lines from 1; the header is 1.
 * @param line physical line on which it starts, from 1.
 * @param blank whether it is a blank line.
 * @returns false to hear no more.
 */
export type RecordVisitor = (ordinal: number, line: number, blank: boolean) => boolean

const lineFeed = 10
const carriageReturn = 13

/**
 * Walks through the records of a text file, minding line ends inside quotes. `quote` may be empty where there
 * are no quotes, as in NDJSON. Line ends after the last record are not told as blank lines.
 */
export async function scanRecords(
  path: string,
  name: string,
  { delimiter, quote, encoding }: Pick<FullDialect, 'delimiter' | 'quote' | 'encoding'>,
  visit: RecordVisitor,
): Promise<void> {
  const delimiterByte = Buffer.from(delimiter).at(-1)
  const quoteByte = Buffer.from(quote).at(-1)
  let ordinal = 0
  let line = 1
  let recordLine = 1
  let inQuotes = false
  let fieldStart = true
  let empty = true
  let afterReturn = false
  /** Blank lines not told yet, as they may turn out to end the file. */
  const blanks: number[] = []

  const tell = (): boolean => {
    while (blanks.length > 0) {
      ordinal += 1
      if (!visit(ordinal, blanks.shift() as number, true)) return false
    }
    ordinal += 1
    return visit(ordinal, recordLine, false)
  }
  const endRecord = (): boolean => {
    if (empty) blanks.push(recordLine)
    else if (!tell()) return false
    recordLine = line
    empty = true
    fieldStart = true
    return true
  }

  for await (const chunk of utf8Text(path, name, encoding)) {
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] as number
      if (byte === lineFeed || byte === carriageReturn) {
        const second = byte === lineFeed && afterReturn
        afterReturn = byte === carriageReturn
        if (second) {
          if (!inQuotes) recordLine = line
          continue
        }
        line += 1
        if (!inQuotes && !endRecord()) return
        continue
      }
      afterReturn = false
      empty = false
      if (byte === quoteByte) {
        // A doubled quote leaves and enters again, which comes to the same.
        if (inQuotes) {
          inQuotes = false
          fieldStart = true
        } else if (fieldStart) {
          inQuotes = true
          fieldStart = false
        }
      } else if (!inQuotes) fieldStart = byte === delimiterByte
    }
  }
  if (!empty) tell()
}
