import { type Acceptance, MlgateError, type Result } from '@mlgate/core'
import { applyAcceptance, hasFailure, withoutAcceptance } from '@mlgate/gates'
import type { RunEvent } from './comment-event.ts'
import type { GitHubAccess } from './github-access.ts'

/** What acceptance is looked for with. */
export interface AcceptanceSettings extends GitHubAccess {
  /** The label that accepts; nothing is looked for without one. */
  label: string | undefined
  event: RunEvent
}

/**
 * Lets the failures of results through, where somebody who may accepted them by a label on the pull request. GitHub
 * is asked once, when the first result fails; who cannot be asked accepts nothing, which is said in one line. What a
 * document itself says of that is not believed.
 */
export function acceptor(settings: AcceptanceSettings): (result: Result) => Promise<Result> {
  let looked: Promise<Acceptance | undefined> | undefined
  return async (written) => {
    const result = withoutAcceptance(written)
    if (!hasFailure(result)) return result
    looked ??= look(settings)
    const acceptance = await looked
    return acceptance === undefined ? result : applyAcceptance(result, acceptance)
  }
}

async function look(settings: AcceptanceSettings): Promise<Acceptance | undefined> {
  const { label, event, token, signal, say } = settings
  if (label === undefined || token === undefined) return undefined
  const { queued } = event
  if (event.name === 'merge_group' && queued === undefined) {
    say(`The label ${label} is not looked for: the event does not say what the merge queue merges.`)
    return undefined
  }
  if ((event.pullRequest ?? event.measured ?? queued) === undefined) return undefined
  if (isKnownToLack(settings, label)) return undefined
  try {
    // Who has no failure on a pull request does not load the way to GitHub.
    const { lookForAcceptance } = await import('./acceptance-github.ts')
    const acceptance = await lookForAcceptance({ ...settings, label })
    if (acceptance !== undefined) say(wordsOf(acceptance))
    else if (queued !== undefined) say(`The queued #${queued.pullRequest} has no label ${label}.`)
    return acceptance
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof MlgateError)) throw error
    const words = [error.message, error.hint].filter(Boolean).join(' ')
    say(`Whether the label ${label} accepts the failures is not known, so it does not. ${words}`)
    return undefined
  }
}

/**
 * The event tells the labels for nothing, as they were then. Somebody who sets one later has to run the job again, or
 * the label's own event does.
 */
function isKnownToLack({ event, environment }: AcceptanceSettings, label: string): boolean {
  const isFirst = environment.GITHUB_RUN_ATTEMPT === '1'
  return isFirst && event.labels !== undefined && !event.labels.some((one) => isSameLabel(one, label))
}

/** GitHub takes labels that differ in case alone for the same. */
export function isSameLabel(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function wordsOf({ label, by, at, refused }: Acceptance): string {
  if (refused !== undefined) return `The label ${label} has no effect: ${refused}.`
  return `The failures are accepted: ${by} set the label ${label} at ${at}.`
}
