import { createHash } from 'node:crypto'
import type { HostComment } from './host.ts'

const longestKey = 64

/** The first line of the comment that a key names. A key is any text; it can't end the HTML comment that it is in. */
export function markerOf(key: string): string {
  const plain = key.length <= longestKey ? encodeURIComponent(key.toWellFormed()).replaceAll('-', '%2D') : ''
  return `<!-- mlgate:comment ${plain === '' ? createHash('sha256').update(key).digest('hex') : plain} -->`
}

/**
 * Whether a comment is ours: written by us, with the marker as its very first line. Anyone can quote a marker, and
 * data can hold one, but neither comes first in a comment that we wrote.
 *
 * @param author who we write as; without it only bots count, whose names nobody can choose.
 */
export function isOurs(comment: HostComment, key: string, author: string | undefined): boolean {
  const [first] = comment.body.split(/\r?\n/, 1)
  if (first !== markerOf(key)) return false
  const writer = comment.author.toLowerCase()
  return author === undefined ? writer.endsWith('[bot]') : writer === author.toLowerCase()
}
