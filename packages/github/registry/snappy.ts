/**
 * The bytes of a Snappy block, in which GitHub's storage keeps bundles of attestations:
 * https://github.com/google/snappy/blob/main/format_description.txt
 *
 * @returns null when it is no whole block, or one of more than `mostBytes`.
 */
export function unpackSnappy(block: Uint8Array, mostBytes: number): Uint8Array | null {
  let at = 0
  /** A number of so many bytes, the lowest first. */
  const take = (count: number) => {
    let number = 0
    for (let index = 0; index < count; index += 1) number += (block[at + index] ?? 0) * 2 ** (8 * index)
    at += count
    return number
  }
  let length = 0
  for (let shift = 0, more = true; more; shift += 7) {
    if (at >= block.length || shift > 28) return null
    const byte = take(1)
    length += (byte & 0x7f) * 2 ** shift
    more = byte >= 0x80
  }
  if (length > mostBytes) return null
  const whole = new Uint8Array(length)
  let end = 0
  while (at < block.length) {
    const tag = take(1)
    const upper = tag >> 2
    const kind = tag & 3
    if (kind === 0) {
      const count = (upper < 60 ? upper : take(upper - 59)) + 1
      if (at + count > block.length || end + count > length) return null
      whole.set(block.subarray(at, at + count), end)
      at += count
      end += count
      continue
    }
    const count = kind === 1 ? (upper & 7) + 4 : upper + 1
    const back = kind === 1 ? ((tag >> 5) << 8) + take(1) : take(kind === 2 ? 2 : 4)
    if (back === 0 || back > end || end + count > length) return null
    // Byte by byte: what is copied may be what this copy wrote.
    for (let index = 0; index < count; index += 1, end += 1) whole[end] = whole[end - back] as number
  }
  return at === block.length && end === length ? whole : null
}
