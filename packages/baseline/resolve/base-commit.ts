import { shortCommit } from '../stores/store.ts'
import type { BasePlan, BaseQuestion, BaseWay } from './base-plan.ts'
import type { CommitHost } from './commit-host.ts'

/** The commit that a run is compared with. */
export interface BaseCommit {
  sha: string
  how: BaseWay
  /** The branch it is on, where that is known. */
  branch?: string
  /** When it was committed, ISO 8601, where it was told in passing. */
  date?: string
}

/** A base commit or none, and why each way before it led nowhere. */
export interface BaseSearch {
  base: BaseCommit | null
  passedOver: { how: string; reason: string }[]
}

type Answer = { sha: string; date?: string } | { reason: string }

/**
 * Walks the ways to a base commit, one call each, until one arrives.
 *
 * @param measured the commit that is measured; it is never its own base.
 * @throws what the host throws: "could not ask" is not "there is none".
 */
export async function findBaseCommit(
  plan: BasePlan,
  measured: string,
  host: CommitHost,
): Promise<BaseSearch> {
  const passedOver: BaseSearch['passedOver'] = []
  for (const question of plan.questions) {
    const answer = await ask(question, measured, host)
    if ('sha' in answer) {
      const branch = plan.branch === undefined ? {} : { branch: plan.branch }
      return { base: { ...answer, how: question.how, ...branch }, passedOver }
    }
    passedOver.push({ how: question.how, reason: answer.reason })
  }
  if (plan.reason !== undefined) passedOver.push({ how: 'event', reason: plan.reason })
  return { base: null, passedOver }
}

async function ask(question: BaseQuestion, measured: string, host: CommitHost): Promise<Answer> {
  if ('commit' in question) return namedCommit(question.commit, measured, host)
  return 'with' in question ? mergeBase(question, measured, host) : firstParent(question, host)
}

async function namedCommit(sha: string, measured: string, host: CommitHost): Promise<Answer> {
  if (sha === measured) return { reason: `${shortCommit(sha)} is what is measured` }
  const facts = await host.commit(sha)
  return facts === null ? { reason: `${shortCommit(sha)} is gone` } : { sha, date: facts.date }
}

async function firstParent(
  { of, merging }: { of: string; merging?: string },
  host: CommitHost,
): Promise<Answer> {
  const facts = await host.commit(of)
  if (facts === null) return { reason: `${shortCommit(of)} is gone` }
  const [parent, second] = facts.parents
  if (parent === undefined) return { reason: `${shortCommit(of)} is the first commit` }
  if (merging !== undefined && second !== merging)
    return { reason: `${shortCommit(of)} is not the merge of ${shortCommit(merging)}` }
  return { sha: parent }
}

async function mergeBase(
  { of, with: other }: { of: string; with: string },
  measured: string,
  host: CommitHost,
): Promise<Answer> {
  const facts = await host.mergeBase(other, of)
  const name = /^[0-9a-f]{40,64}$/.test(other) ? shortCommit(other) : other
  if (facts === null) return { reason: `${shortCommit(of)} and ${name} have no commit in common` }
  // A run again after its merge: by now the branch holds the commit itself.
  if (facts.sha === of || facts.sha === measured)
    return { reason: `${shortCommit(of)} is part of ${name} by now` }
  return { sha: facts.sha, date: facts.date }
}
