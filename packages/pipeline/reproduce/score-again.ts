import type { ModelConfig } from '@mlgate/config'
import type { Problem, Result } from '@mlgate/core'
import type { Manifest } from '@mlgate/registry'
import type { JudgedProject } from '../base-gates.ts'
import type { Checkout } from '../checkout.ts'
import { requestedSteps } from '../requests/project-request.ts'
import { walkRoad } from '../road.ts'
import type { Session } from '../session.ts'
import { compareData, requireSameData } from './data-of-checkout.ts'
import type { ComparedData } from './reproduction.ts'
import { unrepeatable } from './unrepeatable.ts'

/** A version, and a checkout of its commit. */
export interface Revisited {
  manifest: Manifest
  checkout: Checkout
  /** mlgate.yml of the commit. */
  project: JudgedProject
  /** Whose steps start in the checkout. */
  session: Session
}

/** What came of scoring. */
export interface ScoredAgain {
  /** Null where it could not be scored on the very data. */
  result: Result | null
  data: ComparedData[]
  problems: Problem[]
}

/**
 * Scores a model by mlgate.yml of the commit, on the data of the manifest and on no other.
 *
 * @param model the entry to score in place of the one in mlgate.yml.
 * @throws MlgateError when the project cannot be scored at all.
 */
export async function scoreAgain(
  model: ModelConfig,
  { manifest, checkout, project, session }: Revisited,
): Promise<ScoredAgain> {
  const { name, lineage } = manifest
  const { step: context, road } = session
  const [step] = await requestedSteps(
    { ...project, keep: 'none', models: { [name]: model } },
    { names: [name], only: 'models' },
    context,
  )
  if (step === undefined) throw new TypeError(`${name} has no step, and requestedSteps gave none away`)
  let data: ComparedData[] = []
  const look = (measured: Result['subject']) => {
    data = compareData(lineage.data, measured.data)
    requireSameData(data, lineage.commit)
  }
  const { result } = await walkRoad(
    {
      ...step,
      async identify() {
        const identified = await step.identify()
        look(identified.subject)
        return identified
      },
      // Images that rows name are known when they have been read.
      async measure(identified) {
        const measured = await step.measure(identified)
        look(measured.subject)
        return measured
      },
    },
    road,
  )
  const problems = (result.problems ?? []).map((problem) =>
    withoutPaths(problem as Problem, checkout, lineage),
  )
  return { result: problems.length === 0 ? result : null, data, problems }
}

/** The checkout is gone when somebody reads of it. */
function withoutPaths(
  { message, hint, ...problem }: Problem,
  { root, folder }: Checkout,
  { commit }: Manifest['lineage'],
): Problem {
  const told = (text: string) =>
    [folder, root].reduce((words, path) => words.replaceAll(path, `commit ${commit.slice(0, 7)}`), text)
  return { ...problem, message: told(message), ...(hint === undefined ? {} : { hint: told(hint) }) }
}

/**
 * A model as it is scored again: with another file in its place, held against nothing, and without checks, which are no
 * numbers.
 *
 * @param file location of the file; as mlgate.yml says when null.
 * @param baseline what its predictions are compared with.
 */
export function scoredWith(
  {
    against: _,
    benchmark: __,
    register: ___,
    evaluate: { checks: ____, ...evaluate },
    ...model
  }: ModelConfig,
  file: string | null,
  baseline: string,
): ModelConfig {
  const scored = { ...model, baseline, evaluate }
  if (file === null) return scored
  if (model.command !== undefined) return { ...scored, command: { ...model.command, model: file } }
  return { ...scored, onnx: file }
}

/**
 * Location of the file that is scored by mlgate.yml; null where it names predictions, or a command that finds its own.
 *
 * @throws MlgateError MG6523 when nothing there can be run again.
 */
export function scoredFile(name: string, { onnx, command, endpoint, metrics }: ModelConfig): string | null {
  if (endpoint === undefined && metrics === undefined) return onnx ?? command?.model ?? null
  const why =
    endpoint !== undefined
      ? 'a server answered, and which model it runs today nobody here knows'
      : 'the numbers were computed elsewhere'
  throw unrepeatable(
    `What was measured of ${name} cannot be measured again: ${why}.`,
    'A model in ONNX, or one that a command of mlgate.yml runs, can be.',
  )
}
