import type { Attested, ExpectedOrigin } from '@mlgate/registry'
import type { Signer } from '@sigstore/verify'
import { Distrust } from './failure.ts'

/**
 * What Fulcio writes of a run into its certificate, by the last number of 1.3.6.1.4.1.57264.1:
 * https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
 */
const extensions = { sourceRepository: 12, sourceCommit: 13, run: 21 } as const
const fulcio = '1.3.6.1.4.1.57264.1'

/**
 * Who signed, when it is a run of the expected repository and workflow.
 *
 * @param serverUrl where that repository is.
 * @throws Distrust when it is anybody else.
 */
export function signerOf(
  { identity }: Signer,
  { repository, workflow }: ExpectedOrigin,
  serverUrl: string,
): Attested['signer'] {
  const issuer = identity?.extensions?.issuer ?? ''
  if (!isIssuer(issuer, serverUrl))
    throw new Distrust(`was signed for ${issuer}, not for a run of ${serverUrl}`)
  const told = (name: keyof typeof extensions) => extensionOf(identity?.oids ?? [], extensions[name])
  const source = told('sourceRepository')
  const home = `${serverUrl}/${repository}`
  if (!isSame(source, home)) throw new Distrust(`is of a run in ${source}, not in ${home}`)
  const name = identity?.subjectAlternativeName ?? ''
  const signed = workflowOf(name.startsWith(`${serverUrl}/`) ? name.slice(serverUrl.length + 1) : '')
  const words = isSame(signed.repository ?? '', repository) ? `${signed.path}@${signed.ref}` : name
  if (!isExpected(signed, { repository, ...(workflow === undefined ? {} : { workflow }) })) {
    throw new Distrust(`is of the workflow ${words}, not of ${workflow ?? `one of ${repository}`}`)
  }
  return { workflow: words, commit: told('sourceCommit'), runUrl: told('run'), issuer }
}

const isSame = (left: string, right: string) => left.toLowerCase() === right.toLowerCase()

/** An enterprise may have its tokens issued under its own name below. */
function isIssuer(issuer: string, serverUrl: string): boolean {
  const { host } = new URL(serverUrl)
  const own = host === 'github.com' ? 'githubusercontent.com' : host
  const known = [`https://token.actions.${own}`, `${serverUrl}/_services/token`]
  return known.some((each) => issuer === each || issuer.startsWith(`${each}/`))
}

interface Workflow {
  /** `owner/name`; absent where a path alone says it. */
  repository: string | undefined
  path: string
  ref: string | undefined
}

/** A workflow as certificates and `workflow:` write it: `owner/name/.github/workflows/x.yml@ref`. */
function workflowOf(written: string): Workflow {
  const [, repository, path = written, ref] =
    /^(?:([^/@]+\/[^/@]+)\/(?=\.github\/))?([^@]+)(?:@(.*))?$/.exec(written) ?? []
  return { repository, path, ref }
}

/** Whether it is the expected one: of the repository itself where no other is named, at any ref where none is. */
function isExpected(signed: Workflow, { repository, workflow }: ExpectedOrigin): boolean {
  const expected = workflow === undefined ? undefined : workflowOf(workflow)
  return (
    isSame(signed.repository ?? '', expected?.repository ?? repository) &&
    (expected === undefined || expected.path === signed.path) &&
    (expected?.ref === undefined || expected.ref === signed.ref)
  )
}

type Oids = NonNullable<NonNullable<Signer['identity']>['oids']>

/** Its text, which is a UTF8String of DER; empty where the certificate has none. */
function extensionOf(oids: Oids, number: number): string {
  const found = oids.find(({ oid }) => oid?.id.join('.') === `${fulcio}.${number}`)
  return found === undefined ? '' : textOfDer(found.value)
}

function textOfDer(der: Uint8Array): string {
  const [tag, first = 0] = der
  // A length above 127 says in how many bytes it follows.
  const start = 2 + (first < 0x80 ? 0 : first - 0x80)
  if (tag !== 0x0c || start > der.length) throw new Distrust('has a certificate that cannot be read')
  return Buffer.from(der.subarray(start)).toString('utf8')
}
