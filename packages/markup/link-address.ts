const longestAddress = 500

/**
 * An address as it may stand in a link: one of http or https without credentials, everything encoded that means
 * something to Markdown. Null for any other text.
 */
export function linkAddress(address: string): string | null {
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
