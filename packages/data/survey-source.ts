import { stat } from 'node:fs/promises'
import { MlgateError } from '@mlgate/core'
import {
  fullDialect,
  isTextFormat,
  packingOf,
  refuseMixedLineEnds,
  surveyText,
  type TableSource,
} from '@mlgate/tables'

/**
 * Looks at the bytes of text files for what their reader would let pass without a word.
 *
 * @returns by file, whether it is likely to have blank lines.
 * @throws MlgateError MG4001 for mixed line ends, MG4002 for other encodings than the declared one, MG4005 when it was
 *   interrupted.
 */
export async function surveySource(
  source: TableSource,
  {
    progress,
    signal,
  }: { progress(message: { stage: string; done?: number; total?: number }): void; signal?: AbortSignal },
): Promise<boolean[]> {
  if (source.format === 'parquet') return source.files.map(() => false)
  const dialect = fullDialect(source)
  const blankLines: boolean[] = []
  const total = await bytesOf(source)
  let done = 0
  for (const [index, path] of source.files.entries()) {
    const name = source.names?.[index] ?? path
    const { mayHaveBlankLines, mayMixLineEnds } = await surveyText(path, name, dialect.encoding, (bytes) => {
      if (signal?.aborted)
        throw new MlgateError({ code: 'MG4005', message: 'Reading was interrupted before it ended.' })
      done += bytes
      progress({ stage: 'reading', done, ...(total === undefined ? {} : { total }) })
    })
    if (mayMixLineEnds && isTextFormat(source.format)) await refuseMixedLineEnds(path, name, dialect)
    blankLines.push(mayHaveBlankLines)
  }
  return blankLines
}

/** Bytes to be read; unknown where some are packed. */
async function bytesOf({ files }: TableSource): Promise<number | undefined> {
  let bytes = 0
  for (const file of files) {
    if ((await packingOf(file)) !== 'uncompressed') return undefined
    bytes += (await stat(file)).size
  }
  return bytes
}
