import { stringifyDocument, worstVerdict } from '@mlgate/core'
import { countsToVerdict } from '@mlgate/gates'
import { makeVisible } from '@mlgate/markup'
import { isUnjudged } from '@mlgate/report'
import type { Finished } from './finished.ts'

interface Output {
  description: string
  /** The output's text; empty where a step has nothing to say of it. */
  text(finished: Pick<Finished, 'walked' | 'page' | 'commentUrl'>): string
}

/**
 * What hides in a text, moves what is around it, mentions somebody, or means something to Markdown or a shell. JSON can
 * write all of it as `\u0040`, so that who reads it as JSON finds it unchanged and who repeats it as text does nothing.
 */
const lively = /[\p{C}\p{Zl}\p{Zp}@#<>&`$']/gu

function inertJson(document: unknown): string {
  return stringifyDocument(document).replace(lively, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  )
}

/** A commit, where a document of somebody else says one. */
const commitPattern = /^[0-9a-f]{7,64}$/

/** What outputs say, by their names. */
export type OutputFacts = Readonly<Record<string, { description: string }>>

/** Outputs of every step that measures, or tells what was measured: what each is, and how it is made. */
export const stepOutputs: Readonly<Record<string, Output>> = {
  verdict: {
    description: 'The worst verdict: `pass`, `inconclusive`, `fail` or `error`',
    text: ({ walked }) => worstVerdict(walked.map(({ result }) => result.verdict)),
  },
  passed: {
    description: '`true` when the verdict is `pass` and something was judged, else `false`',
    text: ({ walked }) =>
      String(
        walked.every(({ result }) => result.verdict === 'pass') &&
          walked.some(({ result }) => !isUnjudged(result)),
      ),
  },
  'failed-gates': {
    description: 'The failed gates: a JSON array of objects with `result`, `metric`, `slice`, `reasonCode`',
    text: ({ walked }) =>
      inertJson(
        walked.flatMap(({ result: { name, gates } }) =>
          gates
            .filter((gate) => gate.verdict === 'fail' && countsToVerdict(gate))
            .map(({ metric, slice, reasonCode }) => ({ result: name, metric, slice, reasonCode })),
        ),
      ),
  },
  'result-path': {
    description: 'The paths of the result documents, one a line',
    text: ({ walked }) =>
      walked
        .map(({ path }) => path)
        // One a line: a name with a line end in it would be two.
        .filter((path) => path !== '' && makeVisible(path) === path)
        .join('\n'),
  },
  metrics: {
    description: 'The metrics over all rows: a JSON object, result name → metric name → value',
    text: ({ walked }) =>
      inertJson(
        Object.fromEntries(
          walked
            .filter(({ result }) => result.metrics.length > 0)
            .map(({ result: { name, metrics } }) => [
              name,
              Object.fromEntries(
                metrics.filter(({ slice }) => slice == null).map((metric) => [metric.name, metric.value]),
              ),
            ]),
        ),
      ),
  },
  'baseline-sha': {
    description: 'The commit that was compared with, where it is known; of several results, the first one’s',
    text: ({ walked }) =>
      walked
        .map(({ result }) => result.baseline?.commit ?? '')
        .find((commit) => commitPattern.test(commit)) ?? '',
  },
  'report-path': {
    description: 'The path of the page, for the steps that write one',
    text: ({ page }) => page ?? '',
  },
  'comment-url': {
    description: 'The address of the comment on the pull request, for the steps that write one',
    text: ({ commentUrl }) => commentUrl ?? '',
  },
}

/**
 * The texts of a step's outputs.
 *
 * @param own what the step hands on in place of those of every step, where it has outputs of its own; one that it says
 *   nothing of is empty.
 */
export function outputTexts(finished: Finished, own: OutputFacts | undefined): Record<string, string> {
  const names = Object.keys(own ?? stepOutputs)
  const said = finished.outputs ?? {}
  return Object.fromEntries(
    names.map((name) => [
      name,
      own === undefined ? (stepOutputs[name]?.text(finished) ?? '') : (said[name] ?? ''),
    ]),
  )
}
