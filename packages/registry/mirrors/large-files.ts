/** Endings of files that are large as a rule, as the Hub's own .gitattributes begins with them. */
const usualEndings = new Set([
  '7z',
  'arrow',
  'bin',
  'bz2',
  'ckpt',
  'ftz',
  'gguf',
  'gz',
  'h5',
  'joblib',
  'model',
  'msgpack',
  'npy',
  'npz',
  'onnx',
  'ot',
  'parquet',
  'pb',
  'pickle',
  'pkl',
  'pt',
  'pth',
  'rar',
  'safetensors',
  'tar',
  'tflite',
  'tgz',
  'wasm',
  'xz',
  'zip',
  'zst',
])

/** The Hub takes no larger file without Git LFS. */
const mostBytesInGit = 10 * 2 ** 20
const setting = 'filter=lfs diff=lfs merge=lfs -text'

/**
 * The text of a .gitattributes that keeps large files in Git LFS: those whose ending says so, and by its path each one
 * above 10 MiB. Lines that are there stay, in their order.
 */
export function withLargeFiles(text: string, files: readonly { path: string; bytes: number }[]): string {
  const wanted = files.flatMap(({ path, bytes }) => {
    const ending = /\.([^./]+)$/.exec(path)?.[1] ?? ''
    if (usualEndings.has(ending)) return [`*.${ending}`]
    return bytes > mostBytesInGit ? [literally(path)] : []
  })
  const lines = text.split('\n').filter((line) => line !== '')
  const known = new Set(lines.map((line) => line.replace(/\s+filter=lfs\b.*$/, '')))
  const added = [...new Set(wanted)].filter((pattern) => !known.has(pattern)).toSorted()
  return [...lines, ...added.map((pattern) => `${pattern} ${setting}`)].map((line) => `${line}\n`).join('')
}

/** A path as a pattern of gitattributes that means it alone. */
function literally(path: string): string {
  const literal = `/${path}`.replace(/[\\*?[\]]/g, (character) => `\\${character}`)
  return /[\s"\\]/.test(literal) ? JSON.stringify(literal) : literal
}
