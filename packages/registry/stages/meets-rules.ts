import { MlgateError, type Problem, type ResultKind } from '@mlgate/core'
import { attestationOf, type OriginMeans } from '../fetch/attested.ts'
import { type ReleasedVersion, soundVersion } from '../fetch/released-version.ts'
import type { RegistryHost } from '../host.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { RegisteredModel } from '../tags/registered-models.ts'
import { type FoundVersion, fullName } from '../versions/find-version.ts'
import type { ApprovalHost, ApprovedRun } from './approval.ts'
import type { TaggingRun } from './message.ts'
import type { StageRules } from './rules.ts'

/** Whom to ask whether a version meets rules. */
export interface RuleMeans extends OriginMeans {
  /** Asked when the rules name an environment; absent where nobody can be asked. */
  approvals?: ApprovalHost
  /** The run that promotes; absent outside of workflows. */
  run?: TaggingRun
}

/** Who stands behind a promotion, for its record. */
export interface Vouched {
  /** Reviewers who let the run into the environment; nobody where the rules name none. */
  approvedBy: string[]
  /** Path of the workflow that attested the version, with the ref that it ran at; absent where none is asked for. */
  attestedBy?: string
}

interface Candidate extends FoundVersion {
  stage: string
  rules: StageRules
}

/** What is missing, and what to do about it. */
type Finding = { lacks: string; hint: string }

/**
 * Whether a version meets what a stage asks for. A result counts as passed when its verdict is `pass`: one that is
 * inconclusive did not show what the stage asks for.
 *
 * @returns who vouches for it.
 * @throws MlgateError MG6516 with all that is missing, MG6501, MG6515 and MG6518 when the version has no sound release
 *   and the rules need one; what the hosts throw.
 */
export async function assertMeetsRules(
  candidate: Candidate,
  means: RuleMeans,
  host: RegistryHost,
): Promise<Vouched> {
  const { model, version, stage, rules } = candidate
  const needsRelease = rules.require.length > 0 || rules.attestation
  const released = needsRelease ? await soundVersion({ model, version }, host) : null
  const approval = await approvalOf(rules.environment, means, host)
  const attestation =
    released === null || !rules.attestation ? { findings: [] } : await attested(released, means, host)
  const findings = [
    ...(version.isDeprecated ? [deprecated] : []),
    ...(released === null ? [] : rules.require.flatMap((kind) => resultFindings(kind, released.manifest))),
    ...approval.findings,
    ...attestation.findings,
  ]
  if (findings.length === 0) return { approvedBy: approval.who, ...attestation.by }
  const problems = findings.map((finding) => problemOf(fullName(model), version.version, stage, finding))
  throw MlgateError.ofProblems(problems)
}

/** @throws MlgateError MG6516 when the version was deprecated since it was found. */
export function assertNotDeprecated(
  name: string,
  version: string,
  stage: string,
  model: RegisteredModel | undefined,
): void {
  const own = model?.versions.find((one) => one.version === version)
  if (own?.isDeprecated === true) throw MlgateError.ofProblems([problemOf(name, version, stage, deprecated)])
}

const deprecated: Finding = { lacks: 'it is deprecated', hint: 'Promote a version that is not.' }

function resultFindings(kind: ResultKind, { results }: Manifest): Finding[] {
  const own = results.filter((result) => result.kind === kind)
  if (own.length === 0) {
    const hint = `Register a version in a job that has a result of ${kind}; what was published is not changed.`
    return [{ lacks: `it holds no result of kind "${kind}"`, hint }]
  }
  return own
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ name, leg, verdict }) => ({
      lacks: `its ${kind} "${name}"${leg === undefined ? '' : ` of ${JSON.stringify(leg)}`} has the verdict ${verdict}`,
      hint:
        verdict === 'inconclusive'
          ? 'A stage asks for results that passed. With more test rows or a wider margin it can be decided.'
          : 'Register a version that passes.',
    }))
}

/** Why a run cannot be the one that asks, by what its host says; null when it can. The variables of a run are anybody's. */
function oddityOf(known: ApprovedRun, { attempt }: TaggingRun): string | null {
  if (known.hasEnded) return 'has ended'
  return known.attempt === attempt ? null : `is in its attempt ${known.attempt}, not in ${attempt}`
}

/** Whether somebody let the run into an environment that asks for it, and who. */
async function approvalOf(
  environment: string | undefined,
  { approvals, run }: RuleMeans,
  host: RegistryHost,
): Promise<{ who: string[]; findings: Finding[] }> {
  if (environment === undefined) return { who: [], findings: [] }
  const lacking = (lacks: string, hint: string) => ({ who: [], findings: [{ lacks, hint }] })
  const job = `Promote in a job with \`environment: ${environment}\`, whose reviewers then let it in.`
  if (approvals === undefined || run === undefined) {
    return lacking(`nobody of the environment "${environment}" approved it, as no workflow promotes it`, job)
  }
  if (run.repository !== host.repository) {
    return lacking(`the run that promotes is one of ${run.repository}, not of ${host.repository}`, job)
  }
  const protection = await approvals.protection(environment)
  if (protection === null || protection.reviewers === 0) {
    const lacks =
      protection === null
        ? `there is no environment "${environment}" whose reviewers could approve it`
        : `the environment "${environment}" lets every job in without a review`
    return lacking(lacks, 'Give it required reviewers: Settings, Environments.')
  }
  const known = await approvals.run(run.id)
  const oddity = known === null ? 'is none of the repository' : oddityOf(known, run)
  if (oddity !== null) return lacking(`run ${run.id}, which promotes, ${oddity}`, job)
  const reviews = await approvals.reviews(run.id)
  const own = reviews.filter(
    ({ isApproved, environments }) => isApproved && environments.includes(environment),
  )
  if (own.length === 0) {
    return lacking(`no reviewer of the environment "${environment}" approved run ${run.id}`, job)
  }
  return { who: [...new Set(own.map(({ who }) => who))], findings: [] }
}

/** Whether somebody attested it who may, and who. */
async function attested(
  released: ReleasedVersion,
  means: RuleMeans,
  host: RegistryHost,
): Promise<{ findings: Finding[]; by?: Pick<Vouched, 'attestedBy'> }> {
  try {
    const found = await attestationOf(released, 'require', means, host)
    return { findings: [], by: found === null ? {} : { attestedBy: found.signer.workflow } }
  } catch (error) {
    if (!(error instanceof MlgateError) || error.code !== 'MG6519') throw error
    const { message, hint } = error
    const lacks = message.replace(/\.$/, '')
    return { findings: [{ lacks, hint: hint ?? 'Register it with `attest: require`.' }] }
  }
}

function problemOf(name: string, version: string, stage: string, { lacks, hint }: Finding): Problem {
  return { code: 'MG6516', message: `${name} ${version} does not come into ${stage}: ${lacks}.`, hint }
}
