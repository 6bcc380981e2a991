import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { MlgateError } from '@mlgate/core'
import { encodingError, faultOfUtf16 } from './encoding.ts'
import { isTextFormat, type TableFormat } from './source.ts'
import { rawText } from './text-stream.ts'

/** Encodings that the engine reads wrongly or not at all, by the label under which the platform decodes them. */
const labels: Readonly<Record<string, string>> = {
  'utf-16': 'utf-16le',
  'windows-1252': 'windows-1252',
  // The platform takes one for the other; where they differ, Latin-1 has no letters.
  'latin-1': 'windows-1252',
}

/** Whether a file is written anew before it is read: the engine reads tables of Latin-1, but JSON in UTF-8 alone. */
export function isConverted(encoding: string, format: TableFormat): boolean {
  return labels[encoding] !== undefined && !(encoding === 'latin-1' && isTextFormat(format))
}

/**
 * Writes a text file, unpacked, as UTF-8. The order of bytes in UTF-16 is what its byte order mark says, or else the
 * one in which the first characters are letters.
 *
 * @param onBytes told how many bytes more were read.
 * @throws MlgateError MG4002 with the line where the bytes are none of the encoding, MG4001 when they can't be unpacked.
 */
export async function convertEncoding(
  path: string,
  target: string,
  { name, encoding, onBytes }: { name: string; encoding: string; onBytes(bytes: number): void },
): Promise<void> {
  let line = 1
  async function* converted(): AsyncGenerator<string> {
    let label: string | undefined
    let decoder = new TextDecoder()
    for await (const chunk of rawText(path, name)) {
      onBytes(chunk.length)
      if (label === undefined) {
        const seen = encoding === 'utf-16' ? faultOfUtf16(chunk) : undefined
        if (seen?.fault !== undefined) throw encodingError(seen.fault, name, encoding, 1)
        label = seen?.isBigEndian ? 'utf-16be' : labels[encoding]
        decoder = new TextDecoder(label, { fatal: true })
      }
      try {
        const text = decoder.decode(chunk, { stream: true })
        line += lineEnds(text)
        yield text
      } catch (cause) {
        const [sound = ''] = new TextDecoder(label).decode(chunk).split('\uFFFD', 1)
        throw halfCharacter(name, encoding, line + lineEnds(sound), cause)
      }
    }
    try {
      yield decoder.decode()
    } catch (cause) {
      throw halfCharacter(name, encoding, line, cause)
    }
  }
  await pipeline(Readable.from(converted()), createWriteStream(target))
}

function lineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

function halfCharacter(name: string, encoding: string, line: number, cause: unknown): MlgateError {
  return new MlgateError(
    {
      code: 'MG4002',
      message: `${name} is not ${encoding.toUpperCase()} text at line ${line}: it holds half a character.`,
      hint: 'It was cut, or joined from files in several encodings. Write it as UTF-8.',
      place: { file: name, line },
    },
    { cause },
  )
}
