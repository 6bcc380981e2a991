import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { createRequire } from 'node:module'
import {
  fulcioHandler,
  initializeCA,
  initializeCTLog,
  initializeTLog,
  initializeTSA,
  rekorHandler,
  tsaHandler,
} from '@sigstore/mock'
import type nockType from 'nock'
import type { LoadSdk } from '../sdks.ts'

/** The SDKs as they are installed here. */
export const installed: LoadSdk = (name) => import(name)

/** What GitHub says of a run in its token; whatever a test says otherwise wins. */
export type Claims = Readonly<Record<string, string>>

const issuer = 'https://token.actions.githubusercontent.com'
const workflow = 'octo/signs/.github/workflows/release.yml@refs/heads/main'
const usualClaims: Claims = {
  iss: issuer,
  sub: `https://github.com/${workflow}`,
  repository: 'octo/signs',
  repository_id: '1',
  repository_owner_id: '2',
  ref: 'refs/heads/main',
  sha: 'c0ffee'.padEnd(40, '0'),
  event_name: 'push',
  workflow_ref: workflow,
  job_workflow_ref: workflow,
  runner_environment: 'github-hosted',
  run_id: '42',
  run_attempt: '1',
}

/** The variables of the run that {@link startSigstore} issues tokens to. */
export const runVariables = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'octo/signs',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.example/token?version=1',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token-of-the-run',
}

/** Sigstore with keys of its own, and GitHub's issuer of tokens, in place of the real ones until `stop`. */
export interface Sigstore {
  /** Says it of the runs whose tokens are issued from now on. */
  claim(claims: Claims): void
  /** Which hosts were asked. */
  asked: string[]
  /** Whom to trust: as JSON, a trusted root of Sigstore. */
  trustedRoot: TrustedRootJson
  stop(): void
}

export interface TrustedRootJson {
  mediaType: string
  tlogs: object[]
  certificateAuthorities: { validFor: { start: string; end?: string } }[]
  ctlogs: object[]
  timestampAuthorities: object[]
}

/** In whole seconds: parts of one the mock writes in a way that verifiers do not read. */
export const inMinutes = (minutes: number) => new Date((Math.floor(Date.now() / 1000) + 60 * minutes) * 1000)

/** @param clock when it signs: not before its authorities are there, which takes a while. */
export async function startSigstore(clock = inMinutes(1)): Promise<Sigstore> {
  // The mock brings it; without it nothing could stand in for hosts that are built into the libraries.
  const nock = createRequire(createRequire(import.meta.url).resolve('@sigstore/mock'))(
    'nock',
  ) as typeof nockType
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const ctLog = await initializeCTLog(keys, clock)
  const authority = await initializeCA(keys, ctLog, clock)
  // The same authority without a log of its certificates.
  const unlogged = await initializeCA(keys, undefined, clock)
  const log = await initializeTLog('https://rekor.sigstore.dev', keys, clock)
  const stamps = await initializeTSA(keys, clock)
  const tokens = tokenIssuer()
  const asked: string[] = []
  let claims = usualClaims

  const answer = (host: string, { path, fn }: ReturnType<typeof rekorHandler>) => {
    nock(host)
      .persist()
      .post(path)
      .reply(async (_, body) => {
        asked.push(new URL(host).host)
        const { statusCode, response, contentType } = await fn(
          typeof body === 'string' ? body : JSON.stringify(body),
        )
        return [statusCode, response as Buffer, { 'content-type': contentType ?? 'text/plain' }]
      })
  }
  answer('https://fulcio.sigstore.dev', fulcioHandler(authority, { subjectClaim: 'sub' }))
  answer('https://fulcio.githubapp.com', fulcioHandler(unlogged, { subjectClaim: 'sub' }))
  answer(
    'https://rekor.sigstore.dev',
    rekorHandler({
      ...log,
      publicKey: log.publicKey,
      log: (entry) => log.log(asLogged(entry as DsseEntry)),
      logV2: (entry) => log.logV2(entry),
    }),
  )
  answer('https://timestamp.githubapp.com', tsaHandler(stamps))
  nock('https://pipelines.example')
    .persist()
    .get('/token')
    .query(true)
    .reply((uri) => {
      const aud = new URL(uri, 'https://pipelines.example').searchParams.get('audience') ?? ''
      return [200, { value: tokens.issue({ ...claims, aud }) }]
    })
  const configuration = { issuer, jwks_uri: `${issuer}/.well-known/jwks` }
  nock(issuer).persist().get('/.well-known/openid-configuration').reply(200, configuration)
  nock(issuer).persist().get('/.well-known/jwks').reply(200, tokens.keys)

  const logKey = (baseUrl: string, id: ArrayBufferView, publicKey: Buffer) => ({
    baseUrl,
    hashAlgorithm: 'SHA2_256',
    publicKey: {
      rawBytes: publicKey.toString('base64'),
      keyDetails: 'PKIX_ECDSA_P256_SHA_256',
      validFor: { start: longAgo },
    },
    logId: { keyId: base64(id) },
  })
  const chain = (...certificates: ArrayBufferView[]) => ({
    certChain: { certificates: certificates.map((each) => ({ rawBytes: base64(each) })) },
    validFor: { start: longAgo },
  })
  const publicKey = keys.publicKey.export({ type: 'spki', format: 'der' })
  return {
    claim: (said) => {
      claims = { ...usualClaims, ...said }
    },
    asked,
    trustedRoot: {
      mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
      tlogs: [
        logKey('https://rekor.sigstore.dev', createHash('sha256').update(publicKey).digest(), publicKey),
      ],
      certificateAuthorities: [chain(authority.rootCertificate)],
      ctlogs: [logKey('https://ctfe.sigstore.dev', ctLog.logID, ctLog.publicKey)],
      timestampAuthorities: [chain(stamps.intCertificate, stamps.rootCertificate)],
    },
    stop: () => nock.cleanAll(),
  }
}

interface DsseEntry {
  spec: { proposedContent: { envelope: string; verifiers: string[] } }
}

/** Rekor logs hashes and signatures of what it is sent; its mock would log it as it is. */
function asLogged({ spec: { proposedContent } }: DsseEntry): object {
  const { payload, signatures } = JSON.parse(proposedContent.envelope) as {
    payload: string
    signatures: { sig: string }[]
  }
  const value = createHash('sha256').update(Buffer.from(payload, 'base64')).digest('hex')
  const [verifier] = proposedContent.verifiers
  return {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      payloadHash: { algorithm: 'sha256', value },
      signatures: signatures.map(({ sig }) => ({ signature: sig, verifier })),
    },
  }
}

const longAgo = '2020-01-01T00:00:00Z'
const base64 = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).toString('base64')

/** Issues tokens as GitHub does: JSON, signed with RSA. */
function tokenIssuer() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return {
    keys: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] },
    issue(claims: Claims): string {
      const now = Math.floor(Date.now() / 1000)
      const said = `${part({ alg: 'RS256', typ: 'JWT', kid: 'one' })}.${part({ ...claims, iat: now, exp: now + 300 })}`
      const key = createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }))
      return `${said}.${sign('sha256', Buffer.from(said), key).toString('base64url')}`
    },
  }
}
