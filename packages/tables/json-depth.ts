import { MlgateError } from '@mlgate/core'
import { readWindows } from './text-stream.ts'

/** Tables hold flat objects or a little structure; what is nested deeper than this is made to break readers. */
const deepest = 500

const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace, lineFeed] =
  Buffer.from('"\\[]{}\n')

/**
 * Refuses JSON that is nested so deep that reading it can overrun DuckDB's stack and kill the process.
 *
 * @throws MlgateError MG4001 with the line.
 */
export async function refuseDeepJson(path: string, name: string): Promise<void> {
  let depth = 0
  let line = 1
  let inString = false
  let escaped = false
  let tooDeep = false
  await readWindows(path, name, (bytes) => {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at]
      if (inString) {
        if (escaped) escaped = false
        else if (byte === backslash) escaped = true
        else if (byte === quote) inString = false
        continue
      }
      if (byte === quote) inString = true
      else if (byte === lineFeed) line += 1
      else if (byte === closeBracket || byte === closeBrace) depth -= 1
      else if (byte === openBracket || byte === openBrace) {
        depth += 1
        if (depth > deepest) {
          tooDeep = true
          return -1
        }
      }
    }
    return bytes.length
  })
  if (!tooDeep) return
  throw new MlgateError({
    code: 'MG4001',
    message: `${name}: the JSON in line ${line} is nested more than ${deepest} deep.`,
    hint: 'A table of JSON holds flat objects; nothing real is nested like this.',
    place: { file: name, line },
  })
}
