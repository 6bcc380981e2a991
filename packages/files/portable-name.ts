/** Most bytes that file systems take in one name. */
const mostNameBytes = 255

/** Names that Windows keeps for devices, with any ending: `CON`, `nul.csv`, `COM1.txt`. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)/i

/**
 * A base name that this system can store, as like to the one given as can be: at most 255 bytes, well-formed, its
 * last endings kept; on Windows without the characters and names that it keeps for itself.
 */
export function portableName(name: string, platform: NodeJS.Platform = process.platform): string {
  const allowed = platform === 'win32' ? forWindows(name) : name
  const [ending = ''] = /(?:\.[^.]{1,16}){0,2}$/u.exec(allowed) ?? []
  if (Buffer.byteLength(allowed) <= mostNameBytes) return allowed.toWellFormed()
  const stem = allowed.slice(0, allowed.length - ending.length)
  return cutToBytes(stem, mostNameBytes - Buffer.byteLength(ending)) + ending.toWellFormed()
}

function forWindows(name: string): string {
  return (
    name
      // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows takes none of them in a name.
      .replace(/[<>:"/\\|?*\u0000-\u001f]/g, '_')
      .replace(/[. ]+$/, (end) => '_'.repeat(end.length))
      .replace(device, '_$&')
  )
}

/** The longest start of a text that has at most so many bytes in UTF-8, well-formed: no character is cut in two. */
export function cutToBytes(text: string, mostBytes: number): string {
  const bytes = Buffer.from(text.toWellFormed())
  if (bytes.length <= mostBytes) return bytes.toString()
  let end = mostBytes
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1
  return bytes.subarray(0, end).toString()
}
