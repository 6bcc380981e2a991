import type { Verdict } from '@mlgate/core'
import { type Html, html } from '@mlgate/markup'
import type { Outcome } from '../words.ts'

/** What a colour may mean: one accent each for better, worse and can't tell, grey for everything else. */
export type Tone = 'better' | 'worse' | 'unknown' | 'neutral'

const tones: Record<Outcome, Tone> = {
  fail: 'worse',
  error: 'unknown',
  inconclusive: 'unknown',
  waived: 'unknown',
  accepted: 'unknown',
  warning: 'unknown',
  pass: 'better',
  shown: 'neutral',
}

const words: Record<Outcome, string> = {
  fail: 'failed',
  error: 'not judged',
  inconclusive: "can't tell",
  waived: 'waived',
  accepted: 'accepted',
  warning: 'warning',
  pass: 'passed',
  shown: 'shown',
}

const icons: Record<Outcome, Html> = {
  fail: html`<path d="M4.5 4.5l7 7m0-7l-7 7"/>`,
  error: html`<path d="M8 3.5v5.5m0 3v.5"/>`,
  inconclusive: html`<path d="M5.6 6a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.7m0 2.4v.4"/>`,
  waived: html`<path d="M4 8.6c1.3-2 2.7-2 4 0s2.7 2 4 0"/>`,
  accepted: html`<path d="M4 8.6c1.3-2 2.7-2 4 0s2.7 2 4 0"/>`,
  warning: html`<path d="M8 3.5v5.5m0 3v.5"/>`,
  pass: html`<path d="M3.8 8.4l2.9 2.9 5.5-6.3"/>`,
  shown: html`<path d="M4 8h8"/>`,
}

export function toneOf(outcome: Outcome): Tone {
  return tones[outcome]
}

export function outcomeWords(outcome: Outcome): string {
  return words[outcome]
}

/** The sign alone, for beside words that say the same. */
export function icon(outcome: Outcome): Html {
  return html`<svg class="icon tone-${tones[outcome]}" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><circle cx="8" cy="8" r="8"/>${icons[outcome]}</svg>`
}

/** The sign with its word: for those who can't tell colours apart, in print, and for screen readers. */
export function sign(outcome: Outcome): Html {
  return html`<span class="badge tone-${tones[outcome]}">${icon(outcome)}<span>${words[outcome]}</span></span>`
}

/** A verdict as an outcome: they are named alike. */
export function verdictSign(verdict: Verdict): Html {
  return sign(verdict)
}
