/**
 * A link that we make, as Markdown source: the words are ours or a code span, the address is one of http or https
 * with everything encoded that means something to Markdown. Without a sound address the words stand alone.
 */
export function linkSource(words: string, address: string | undefined): string {
  const sound = address === undefined ? null : soundAddress(address)
  return sound === null ? words : `[${words}](${sound})`
}

const longestAddress = 500

function soundAddress(address: string): string | null {
  if (address.length > longestAddress || !URL.canParse(address)) return null
  const { protocol, username, password, href } = new URL(address)
  if (!['http:', 'https:'].includes(protocol) || username !== '' || password !== '') return null
  return href
    .replace(
      /[^\w.~:/?#@!$&+,;=%-]/g,
      (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
    )
    .replaceAll('&', '&amp;')
}
