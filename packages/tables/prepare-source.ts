import { join } from 'node:path'
import { convertEncoding, isConverted } from './convert-encoding.ts'
import { fullDialect, nameOf, type TableSource } from './source.ts'

/**
 * A source as the engine reads it: files that it can't read itself are written anew into the job's own folder, text in
 * other encodings as UTF-8 (with the same lines), sheets of Excel as NDJSON. Others stay where they are.
 *
 * @param part tells its files from those of other sources. @param onBytes told how many bytes more were read.
 * @throws MlgateError MG4001, MG4002 when a file is not what it is said to be, MG4010 when a sheet is too large.
 */
export async function prepareSource(
  source: TableSource,
  {
    temporaryFolder,
    part,
    onBytes = () => {},
  }: { temporaryFolder: string; part: number; onBytes?: (bytes: number) => void },
): Promise<TableSource> {
  const { encoding } = fullDialect(source)
  const place = (index: number, extension: string) =>
    join(temporaryFolder, `prepared-${part}-${index}.${extension}`)
  const named = { ...source, names: source.files.map((_, index) => nameOf(source, index)) }
  if (source.format === 'xlsx') {
    const { readSheetFile } = await import('./read-sheet-file.ts')
    const headers: string[][] = []
    for (const [index, path] of source.files.entries()) {
      const about = { name: named.names[index] as string, sheet: source.dialect?.sheet }
      headers.push(await readSheetFile(path, place(index, 'ndjson'), about))
    }
    return {
      ...named,
      files: source.files.map((_, index) => place(index, 'ndjson')),
      format: 'ndjson',
      headers,
    }
  }
  if (source.format === 'parquet' || !isConverted(encoding, source.format)) return source
  for (const [index, path] of source.files.entries()) {
    await convertEncoding(path, place(index, source.format), {
      name: named.names[index] as string,
      encoding,
      onBytes,
    })
  }
  return {
    ...named,
    files: source.files.map((_, index) => place(index, source.format)),
    dialect: { ...source.dialect, encoding: 'utf-8' },
  }
}
