import { linkAddress } from '@mlgate/markup'

/**
 * A link that we make, as Markdown source: the words are ours or a code span. Without a sound address the words stand
 * alone.
 */
export function linkSource(words: string, address: string | undefined): string {
  const sound = address === undefined ? null : linkAddress(address)
  return sound === null ? words : `[${words}](${sound})`
}
