import { inflateRawSync } from 'node:zlib'
import { MlgateError } from '@mlgate/core'

/** How much an archive may hold. */
export interface ZipLimits {
  /** Of all files together, unpacked. */
  mostBytes: number
  mostFiles: number
}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localEntry = 0x04034b50
const endLength = 22
const longestComment = 0xffff
const entryLength = 46
const localLength = 30
/** A field of this value refers to a Zip64 record: archives of 4 GiB and more, which nobody has to read here. */
const inZip64 = 0xffffffff
const encryptedFlag = 1
const modes = { fileType: 0o170000, link: 0o120000 }

interface Entry {
  name: string
  method: number
  checksum: number
  packedBytes: number
  bytes: number
  offset: number
}

/**
 * The files of a zip, by name. Only plain files directly in the archive or in its folders; nothing is written
 * anywhere, and nothing is unpacked before the whole archive is known to keep the limits. What an entry says of its
 * size is not believed: unpacking stops there.
 *
 * @param archive name for messages.
 * @throws MlgateError MG6008 when a name would leave the folder, an entry is a link or encrypted, or it holds too much;
 *   MG6004 when the bytes are no zip or are damaged.
 */
export function readZip(bytes: Uint8Array, archive: string, limits: ZipLimits): Map<string, Buffer> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(zip, archive, limits)
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0)
  if (total > limits.mostBytes)
    throw refused(archive, `it unpacks to ${total} bytes; at most ${limits.mostBytes} are taken`)
  const files = new Map<string, Buffer>()
  for (const entry of entries) {
    if (files.has(entry.name)) throw refused(archive, `${JSON.stringify(entry.name)} is in it twice`)
    files.set(entry.name, unpack(zip, entry, archive))
  }
  return files
}

function readDirectory(zip: Buffer, archive: string, { mostFiles }: ZipLimits): Entry[] {
  const end = findEnd(zip, archive)
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  if (count > mostFiles) throw refused(archive, `it holds ${count} files; at most ${mostFiles} are taken`)
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (at + entryLength > end || zip.readUInt32LE(at) !== directoryEntry)
      throw damaged(archive, 'its list of files is cut')
    const nameLength = zip.readUInt16LE(at + 28)
    const next = at + entryLength + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    const name = zip.toString('utf8', at + entryLength, at + entryLength + nameLength)
    assertPlain(zip, at, name, archive)
    if (!name.endsWith('/'))
      entries.push({
        name,
        method: zip.readUInt16LE(at + 10),
        checksum: zip.readUInt32LE(at + 16),
        packedBytes: zip.readUInt32LE(at + 20),
        bytes: zip.readUInt32LE(at + 24),
        offset: zip.readUInt32LE(at + 42),
      })
    at = next
  }
  return entries
}

/** The record at the end may be followed by a comment of any content. */
function findEnd(zip: Buffer, archive: string): number {
  const first = Math.max(0, zip.length - endLength - longestComment)
  for (let at = zip.length - endLength; at >= first; at--) {
    if (zip.readUInt32LE(at) === endOfDirectory && at + endLength + zip.readUInt16LE(at + 20) === zip.length)
      return at
  }
  throw damaged(archive, 'it is not a zip, or was cut')
}

function assertPlain(zip: Buffer, at: number, name: string, archive: string): void {
  const segments = name.split(/[/\\]/)
  const leaves = segments.includes('..') || /^([/\\]|[A-Za-z]:)/.test(name) || /[\0\uFFFD]/.test(name)
  if (leaves || name === '') throw refused(archive, `the name ${JSON.stringify(name)} would leave its folder`)
  const mode = zip.readUInt32LE(at + 38) >>> 16
  if ((mode & modes.fileType) === modes.link) throw refused(archive, `${JSON.stringify(name)} is a link`)
  if ((zip.readUInt16LE(at + 8) & encryptedFlag) !== 0)
    throw refused(archive, `${JSON.stringify(name)} is encrypted`)
  const fields = [20, 24, 42].map((offset) => zip.readUInt32LE(at + offset))
  if (fields.includes(inZip64)) throw refused(archive, `${JSON.stringify(name)} is of 4 GiB or more`)
}

const methods: Record<number, (packed: Buffer, bytes: number) => Buffer> = {
  0: (packed) => packed,
  // One byte more than it says tells a liar from an honest file.
  8: (packed, bytes) => inflateRawSync(packed, { maxOutputLength: bytes + 1 }),
}

function unpack(zip: Buffer, entry: Entry, archive: string): Buffer {
  const { offset, packedBytes, method, name, bytes } = entry
  const read = methods[method]
  if (read === undefined) throw damaged(archive, `${JSON.stringify(name)} is packed by an unknown method`)
  if (offset + localLength > zip.length || zip.readUInt32LE(offset) !== localEntry)
    throw damaged(archive, `${JSON.stringify(name)} is not where it should be`)
  const start = offset + localLength + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  const packed = zip.subarray(start, start + packedBytes)
  let content: Buffer
  try {
    content = read(packed, bytes)
  } catch (cause) {
    const explodes = cause instanceof RangeError
    const reason = `${JSON.stringify(name)} ${explodes ? 'unpacks to more than it says' : 'is damaged'}`
    throw explodes ? refused(archive, reason) : damaged(archive, reason, cause)
  }
  if (content.length !== bytes || crc32(content) !== entry.checksum)
    throw damaged(archive, `${JSON.stringify(name)} is damaged`)
  return content
}

function refused(archive: string, reason: string): MlgateError {
  return new MlgateError({
    code: 'MG6008',
    message: `${archive} is refused: ${reason}.`,
    hint: 'Nothing of it was unpacked. Delete the artifact, and look at who could have uploaded it.',
  })
}

function damaged(archive: string, reason: string, cause?: unknown): MlgateError {
  return new MlgateError(
    {
      code: 'MG6004',
      message: `${archive} cannot be read: ${reason}.`,
      hint: 'Run the job again in case it was cut on its way; delete the artifact if it stays so.',
    },
    { cause },
  )
}

/** The checksum of zip archives (ISO 3309). Node has one of its own from 22.2 on; 22.0 is promised. */
function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0)
  }
  return (rest ^ 0xffffffff) >>> 0
}
