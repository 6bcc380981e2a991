import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { problem } from './problems.ts'

/**
 * A model may be served on this machine or in a private network. At the addresses of one link alone, clouds hand out
 * credentials of the machine: no model is there.
 */
const linkLocal = new BlockList()
linkLocal.addSubnet('169.254.0.0', 16, 'ipv4')
linkLocal.addSubnet('fe80::', 10, 'ipv6')
linkLocal.addAddress('fd00:ec2::254', 'ipv6')

/** An address of a host. */
export interface HostAddress {
  address: string
  family: number
}

/**
 * The addresses of a URL's host; none where its name is unknown.
 *
 * @param name what the endpoint is called in messages.
 * @throws MlgateError MG5030 when one of them is link-local.
 */
export async function addressesOf(url: string, name: string): Promise<HostAddress[]> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  const found =
    isIP(host) === 0
      ? await lookup(host, { all: true }).catch(() => [])
      : [{ address: host, family: isIP(host) }]
  const isRefused = found.some(({ address, family }) =>
    linkLocal.check(address, family === 6 ? 'ipv6' : 'ipv4'),
  )
  if (!isRefused) return found
  throw problem(
    'MG5030',
    `The endpoint ${name} is at a link-local address, where clouds hand out credentials and no model is served.`,
    'Name the host that serves the model.',
  )
}
