import type { StringFormat } from '@mlgate/config/data-schema'
import { quoteLiteral } from '@mlgate/tables'

// Labels of a name in DNS: letters, digits and hyphens within, at most 63 of them (RFC 1123, section 2.1).
const label = '[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
const hostname = `${label}(\\.${label})*\\.?`
// Four numbers up to 255 without leading zeros (RFC 3986, dec-octet).
const octet = '(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])'
const ipv4 = `(${octet}\\.){3}${octet}`
// Eight groups of four hexadecimal digits, of which `::` may stand for one run of zeros, and the last two may be
// written as IPv4 (RFC 4291, section 2.2). Names of zones are no part of an address.
const group = '[0-9A-Fa-f]{1,4}'
const lastTwo = `(${group}:${group}|${ipv4})`
const ipv6 = [
  `(${group}:){6}${lastTwo}`,
  `::(${group}:){5}${lastTwo}`,
  ...[4, 3, 2, 1, 0].map(
    (after) => `((${group}:){0,${4 - after}}${group})?::(${group}:){${after}}${lastTwo}`,
  ),
  `((${group}:){0,5}${group})?::${group}`,
  `((${group}:){0,6}${group})?::`,
].join('|')
// What a URI may be made of: unreserved and reserved characters, and others as %XX (RFC 3986, section 2).
const uriCharacters = "([A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})"

/** Whole texts of each format, as RE2. */
const patterns: Readonly<Record<StringFormat, string>> = {
  // HTML's own definition of a valid e-mail address, and a dot in its domain.
  email: `[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]+@${label}(\\.${label})+`,
  hostname,
  ipv4,
  ipv6,
  // A scheme, a colon, and at least one character more (RFC 3986, section 3).
  uri: `[A-Za-z][A-Za-z0-9+.-]*:${uriCharacters}+`,
  url: `(?i:https?)://(${hostname}|${ipv4}|\\[(${ipv6})\\])(:[0-9]{1,5})?([/?#]${uriCharacters}*)?`,
  // 8-4-4-4-12 hexadecimal digits of any version (RFC 9562, section 4).
  uuid: '[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}',
}

/** What a format is called in a sentence. */
export const formatWords: Readonly<Record<StringFormat, string>> = {
  email: 'an e-mail address',
  hostname: 'a host name',
  ipv4: 'an IPv4 address',
  ipv6: 'an IPv6 address',
  uri: 'a URI',
  url: 'a web address',
  uuid: 'a UUID',
}

/** SQL that is true for texts that are not of a format; null for null. */
export function notOfFormat(text: string, format: StringFormat): string {
  const tooLong = format === 'hostname' ? ` OR length(${text}) > 253` : ''
  return `(NOT regexp_full_match(${text}, ${quoteLiteral(patterns[format])})${tooLong})`
}
