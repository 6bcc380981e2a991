import type { AttestedFile } from '@mlgate/registry'
import { noTrust, wordsOf } from './failure.ts'
import type { AttestationHost } from './host.ts'
import type { LoadSdk } from './sdks.ts'

export interface AttestOptions {
  host: AttestationHost
  sdk: LoadSdk
  /** The run's variables; what is made says who it was by them and by the token that GitHub issues to the run. */
  environment: NodeJS.ProcessEnv
  /** Most time that signing may take, in milliseconds. */
  timeoutMs?: number
}

/**
 * Has Sigstore attest that this run of a workflow made files, and keeps the attestation at their repository: build
 * provenance as SLSA v1 has it. In a public repository the public-good instance of Sigstore signs, whose log is public;
 * elsewhere GitHub's own does.
 *
 * @throws MlgateError MG6519 when it cannot be made, with what is missing.
 */
export async function attest(subjects: readonly AttestedFile[], options: AttestOptions): Promise<void> {
  const { host, environment } = options
  const missing = whatIsMissing(host, environment)
  if (missing !== undefined) throw noTrust(`No attestation can be made: ${missing.what}.`, missing)
  const bundle = await signed(subjects, options)
  try {
    await host.keepAttestation(bundle)
  } catch (cause) {
    throw noTrust(`The attestation could not be kept at ${host.repository}: ${wordsOf(cause)}.`, {
      hint: 'The job needs attestations: write, and a private repository a plan that has attestations.',
      cause,
    })
  }
}

function whatIsMissing(
  { repository }: AttestationHost,
  environment: NodeJS.ProcessEnv,
): { what: string; hint: string } | undefined {
  const { GITHUB_ACTIONS, GITHUB_REPOSITORY, ACTIONS_ID_TOKEN_REQUEST_URL } = environment
  if (GITHUB_ACTIONS !== 'true') {
    return {
      what: 'this is no run of a workflow',
      hint: 'An attestation says which run made a file: register the model in a workflow.',
    }
  }
  if (!ACTIONS_ID_TOKEN_REQUEST_URL) {
    return {
      what: 'the job may not ask who it is',
      hint: 'Give the job id-token: write and attestations: write; runs of forks never have them.',
    }
  }
  if (GITHUB_REPOSITORY?.toLowerCase() !== repository.toLowerCase()) {
    return {
      what: `this is a run of ${GITHUB_REPOSITORY}, and ${repository} keeps attestations of its own runs only`,
      hint: 'Register the model in a workflow of its own repository.',
    }
  }
  return undefined
}

const usualTimeoutMs = 120_000

async function signed(
  subjects: readonly AttestedFile[],
  { sdk, environment, timeoutMs = usualTimeoutMs }: AttestOptions,
): Promise<unknown> {
  const tooLong = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => tooLong.reject(new Error(`nobody answered within ${timeoutMs / 1000} s`)),
    timeoutMs,
  )
  try {
    const { attestProvenance } = await sdk('@actions/attest')
    // Kept by our own client: the library is told no token of GitHub's.
    const request = { subjects: subjectsOf(subjects), token: '', skipWrite: true }
    const made = await besideOutput(() => Promise.race([attestProvenance(request), tooLong.promise]))
    return made.bundle
  } catch (cause) {
    const said = wordsOf(cause, [environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN])
    throw noTrust(`No attestation could be made: ${said}.`, {
      hint: 'GitHub issues the run a token and Sigstore signs with it; run the step again when one of them fails.',
      cause,
    })
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Does work that prints commands for the runner, which has the run's token in them to mask it. The runner reads them
 * beside the output as well, and documents that a command line prints there stay whole and without secrets.
 */
async function besideOutput<Value>(work: () => Promise<Value>): Promise<Value> {
  const { stdout, stderr } = process
  const { write } = stdout
  stdout.write = stderr.write.bind(stderr)
  try {
    return await work()
  } finally {
    stdout.write = write
  }
}

/** Each once: GitHub refuses a statement that names a file twice. */
function subjectsOf(files: readonly AttestedFile[]) {
  const once = new Map(files.map(({ name, sha256 }) => [`${sha256} ${name}`, { name, digest: { sha256 } }]))
  return [...once.values()]
}
