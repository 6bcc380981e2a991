import { setTimeout as sleepFor } from 'node:timers/promises'
import { fitComment } from './fit.ts'
import { type CommentHost, CommentHostError } from './host.ts'
import { type Found, type Look, lookFor } from './look.ts'
import { type CommentSection, storedSection } from './section.ts'
import {
  type CommentState,
  changesNothing,
  covers,
  emptyState,
  isSameState,
  joinStates,
  stateOf,
  verdictsOf,
} from './state.ts'
import type { UpsertOptions, UpsertOutcome } from './upsert-options.ts'

/**
 * Brings sections into the one comment that a key has on a pull request, beside those of other jobs, and creates
 * it where there is none.
 *
 * GitHub can't write a comment on the condition that nobody else did. So each write has a name, and counts only
 * when the comment still has it, or another that holds our sections, after a time in which every writer that had
 * read before has written: whoever reads later reads ours. What was lost is written again after a random while.
 *
 * @throws CommentHostError `not-found` when there is no such pull request, `uncertain` when the host can't be
 * reached at all.
 */
export async function upsertComment(
  host: CommentHost,
  sections: readonly CommentSection[],
  options: UpsertOptions,
): Promise<UpsertOutcome> {
  const { mode } = options
  if (mode === 'never') return { outcome: 'skipped', reason: 'never' }
  if (sections.length === 0) return { outcome: 'skipped', reason: 'nothing-to-say' }
  const mine = stateOf(sections.map((section) => storedSection(section, mode === 'on-change')))
  try {
    return await new Upsert(host, mine, options, await host.author()).converge()
  } catch (error) {
    if (!(error instanceof CommentHostError) || error.failure !== 'not-allowed') throw error
    return { outcome: 'not-allowed', message: error.message }
  }
}

const defaultSettleMs = 2_000
const defaultPatienceMs = 120_000
const mostFailures = 5
const mostSlowLooks = 3
const mostMisses = 2

/** One upsert on its way: what it knows, and which write it last saw stand. */
class Upsert {
  readonly #host: CommentHost
  readonly #options: UpsertOptions
  readonly #author: string | undefined
  readonly #mine: CommentState
  /** All that was ever seen, so that a write brings back what another lost. */
  #known: CommentState
  #fitted: { known: CommentState; state: CommentState } | null = null
  /** How long every writer takes at most, as far as we can tell from ourselves. */
  #settleMs: number
  #steady: { id: number; write: string; since: number } | null = null
  #everyPage = true
  readonly #created = new Set<number>()
  readonly #foreign = new Set<number>()
  readonly #firstSeen = new Map<number, number>()
  #writes = 0
  #failures = 0
  #slowLooks = 0
  #misses = 0
  #rested = false

  constructor(host: CommentHost, mine: CommentState, options: UpsertOptions, author: string | undefined) {
    this.#host = host
    this.#mine = mine
    this.#known = mine
    this.#options = options
    this.#author = author
    this.#settleMs = options.settleMs ?? defaultSettleMs
  }

  async converge(): Promise<UpsertOutcome> {
    const end = this.#now() + (this.#options.patienceMs ?? defaultPatienceMs)
    for (;;) {
      const look = await this.#look()
      if (look === null) continue
      const [survivor, ...duplicates] = look.ours
      if (survivor?.state === 'newer') return { outcome: 'newer-version', comment: survivor.comment }
      const held = stateIn(survivor)
      for (const found of look.ours) this.#learn(stateIn(found))
      const skipped = this.#writes === 0 ? this.#isSpared(survivor, held) : null
      if (skipped !== null) return skipped
      const isLate = this.#now() >= end
      if (survivor !== undefined && this.#isCovered(held)) {
        await this.#removeDuplicates(duplicates, look)
        if (this.#writes === 0) return { outcome: 'unchanged', comment: survivor.comment }
        const wait = this.#untilSettled(survivor, held, look)
        if ((wait <= 0 && duplicates.length === 0) || isLate) return this.#done(survivor, wait <= 0)
        await this.#sleep(Math.max(wait, this.#settleMs / 4))
      } else if (isLate) {
        return {
          outcome: 'given-up',
          message: 'others kept writing the comment; ours could not be kept in it',
        }
      } else if (this.#mustRest(survivor, look)) {
        await this.#rest()
      } else {
        await this.#write(survivor, duplicates.length > 0)
      }
    }
  }

  /** What is there; null when nobody could say, which may end by itself. */
  async #look(): Promise<Look | null> {
    try {
      const look = await lookFor(this.#host, {
        key: this.#options.key,
        author: this.#author,
        foreign: this.#foreign,
        everyPage: this.#everyPage,
        now: () => this.#now(),
      })
      for (const { comment } of look.ours) {
        if (!this.#firstSeen.has(comment.id)) this.#firstSeen.set(comment.id, look.started)
      }
      this.#heedPace(look)
      return look
    } catch (error) {
      await this.#afterFailure(error)
      return null
    }
  }

  /** One slow look is an accident and what it saw too old to build on; several say how slow this host is. */
  #heedPace({ started, ended }: Look): void {
    this.#slowLooks = this.#isStale(started) ? this.#slowLooks + 1 : 0
    if (this.#slowLooks >= mostSlowLooks) this.#settleMs = Math.max(this.#settleMs, 4 * (ended - started))
  }

  #isStale(started: number): boolean {
    return this.#now() - started > this.#settleMs / 4
  }

  /** Why nothing is to be written, before anything was; null when something is. */
  #isSpared(survivor: Found | undefined, held: CommentState): UpsertOutcome | null {
    const { mode } = this.#options
    if (survivor === undefined) {
      const passed = mode === 'on-failure' && verdictsOf(this.#mine).every((verdict) => verdict === 'pass')
      return passed ? { outcome: 'skipped', reason: 'passed' } : null
    }
    const silent = mode === 'on-change' && changesNothing(held, this.#mine)
    return silent ? { outcome: 'unchanged', comment: survivor.comment } : null
  }

  /** Takes in what was seen; what is known already changes nothing, and need not be laid out again. */
  #learn(state: CommentState): void {
    const joined = joinStates(this.#known, state)
    if (!isSameState(joined, this.#known)) this.#known = joined
  }

  /** Whether a comment holds all we know, or as much of it as fits. */
  #isCovered(held: CommentState): boolean {
    return covers(held, this.#known) || covers(held, this.#whatFits())
  }

  /** How long the comment has still to stand until nobody can undo what it holds. */
  #untilSettled({ comment }: Found, { write }: CommentState, { started, ended }: Look): number {
    if (this.#steady?.id !== comment.id || this.#steady.write !== write) {
      this.#steady = { id: comment.id, write, since: ended }
    }
    return this.#settleMs - (started - this.#steady.since)
  }

  /**
   * Before a comment is created, because each creation sends mail and the other legs of a matrix end at the same
   * time; after a loss; when what was read is too old to build on; and while a list may lag behind what we created.
   */
  #mustRest(survivor: Found | undefined, { started }: Look): boolean {
    if (survivor === undefined && this.#created.size > 0 && this.#misses < mostMisses) {
      this.#misses += 1
      return true
    }
    return this.#isStale(started) || (!this.#rested && (survivor === undefined || this.#writes > 0))
  }

  async #rest(): Promise<void> {
    const longest = Math.min(this.#settleMs * 2, (this.#settleMs / 2) * 2 ** this.#writes)
    await this.#sleep(this.#random() * longest)
    this.#rested = true
  }

  async #write(survivor: Found | undefined, hasDuplicates: boolean): Promise<void> {
    this.#writes += 1
    this.#rested = false
    // Random numbers of 48 bits: no two writes that meet share one.
    const write = Math.floor(this.#random() * 2 ** 48).toString(36)
    const { body } = this.#layOut({ ...this.#known, write })
    this.#everyPage = true
    try {
      if (survivor === undefined) {
        const comment = await this.#host.create(body)
        this.#created.add(comment.id)
        this.#steady = { id: comment.id, write, since: this.#now() }
      } else {
        const comment = await this.#host.update(survivor.comment.id, body)
        this.#steady = { id: comment.id, write, since: this.#now() }
        // Only who creates makes duplicates, and looks for them.
        this.#everyPage = hasDuplicates || this.#created.size > 0
      }
    } catch (error) {
      await this.#afterFailedWrite(error, survivor)
      return
    }
    await this.#sleep(this.#settleMs)
  }

  async #afterFailedWrite(error: unknown, survivor: Found | undefined): Promise<void> {
    const failure = error instanceof CommentHostError ? error.failure : undefined
    // Deleted since we looked: the next look says what is there now.
    if (failure === 'not-found' && survivor !== undefined) return
    // We took it for ours without knowing who we are, and were wrong.
    if (failure === 'not-allowed' && survivor !== undefined && this.#author === undefined) {
      this.#foreign.add(survivor.comment.id)
      return
    }
    await this.#afterFailure(error)
  }

  /** A failure that may have been none: the next look shows it. */
  async #afterFailure(error: unknown): Promise<void> {
    this.#failures += 1
    const mayPass = error instanceof CommentHostError && error.failure === 'uncertain'
    if (!mayPass || this.#failures > mostFailures) throw error
    await this.#sleep((this.#settleMs / 4) * (1 + this.#random()) * this.#failures)
  }

  /**
   * Removes comments beside the one that stays, which holds what they held. Whoever created one removes it; one
   * that nobody removed for a while has lost its creator.
   */
  async #removeDuplicates(duplicates: readonly Found[], { started }: Look): Promise<void> {
    for (const { comment } of duplicates) {
      const age = started - (this.#firstSeen.get(comment.id) ?? started)
      if (this.#writes > 0 && !this.#created.has(comment.id) && age < this.#settleMs) continue
      try {
        await this.#host.remove(comment.id)
      } catch (error) {
        if (!(error instanceof CommentHostError)) throw error
        // Another was faster, or the next look finds it again; what may not be removed stays.
        if (error.failure === 'not-allowed') this.#foreign.add(comment.id)
      }
    }
    if (duplicates.length > 0) this.#everyPage = true
  }

  #done({ comment }: Found, settled: boolean): UpsertOutcome {
    const outcome = this.#created.has(comment.id) ? 'created' : 'updated'
    return { outcome, comment, settled }
  }

  /** As much of what is known as fits into a comment; found out once until more is known. */
  #whatFits(): CommentState {
    if (this.#fitted?.known !== this.#known) {
      this.#fitted = { known: this.#known, state: this.#layOut(this.#known).state }
    }
    return this.#fitted.state
  }

  #layOut(state: CommentState) {
    const { key, pullRequest } = this.#options
    return fitComment(state, pullRequest === undefined ? { key } : { key, pullRequest })
  }

  #now(): number {
    return (this.#options.now ?? Date.now)()
  }

  #random(): number {
    return (this.#options.random ?? Math.random)()
  }

  async #sleep(milliseconds: number): Promise<void> {
    await (this.#options.sleep ?? sleepFor)(milliseconds)
  }
}

/** A comment that nobody can read any more holds nothing: its sections come back as their jobs run. */
function stateIn(found: Found | undefined): CommentState {
  return found === undefined || found.state === null || found.state === 'newer' ? emptyState : found.state
}
