import { dataOf, type ModelConfig, type ProjectConfig, type TextFormat, type Waiver } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import type { SampleSize } from '@mlgate/core/units'
import type { JudgedProject, ProjectJudging } from './base-gates.ts'
import { baselineWords, baseModelOf, changedGates, changedSubject } from './base-gates-changes.ts'
import { projectBenchmark } from './benchmark/project-benchmark.ts'
import { vanishedSteps } from './benchmark/vanished.ts'
import { waivesSpeed } from './benchmark/waived-speed.ts'
import { projectDataSteps } from './data-steps.ts'
import type { ProjectRequest } from './requests/project-request.ts'
import type { Step, StepJudging } from './road.ts'
import type { StepContext } from './step-context.ts'
import { commandSource, modelEndingOf } from './steps/command-source.ts'
import { endpointSource } from './steps/endpoint-source.ts'
import type { EvaluationQuestion, EvaluationRules } from './steps/evaluation-parts.ts'
import { evaluationStep } from './steps/evaluation-step.ts'
import { mergedSource } from './steps/merged-source.ts'
import { metricsStep } from './steps/metrics-step.ts'
import { imageFolderColumns, modelSource } from './steps/model-source.ts'
import { gateRequests } from './steps/plan-evaluation.ts'
import { predictionsSource } from './steps/predictions-source.ts'
import { shardStep } from './steps/shard-step.ts'

/**
 * The steps that a project asks for, in order: the data first, for what is wrong with it
 * explains what is wrong with a model.
 *
 * @param samples how many offending values each check of data shows; as the data set says when absent.
 * @param sample the part of the rows that checks of data look at; as the data set says when absent.
 * @param shard the part of the rows that models score. @param shards the parts to be joined in place of scoring.
 * @param names the models that this holds for; all when empty.
 * @throws MlgateError with the problems of all schemas at once.
 */
export async function projectSteps(
  project: JudgedProject,
  {
    samples,
    sample,
    names = [],
    ...split
  }: ProjectParts & {
    samples?: number | undefined
    sample?: SampleSize | undefined
    names?: readonly string[]
  },
  context: StepContext,
): Promise<Step[]> {
  const judging: ProjectJudging = project.judging ?? { waivers: [], ownWaivers: [], notes: [] }
  // What a data set's schema says of its format holds for scoring too.
  const { steps: dataSteps, formats } = await projectDataSteps(project, { samples, sample }, context)
  const steps = [...dataSteps]
  for (const [name, model] of Object.entries(project.models)) {
    const parts = names.length === 0 || names.includes(name) ? split : {}
    steps.push(judgedModelStep(name, model, { project, formats, judging, parts }, context))
    const benchmark = projectBenchmark(name, model, project, judging, formats, context)
    if (benchmark !== null) steps.push(benchmark)
  }
  return [...steps, ...vanishedSteps(project)]
}

/** How scoring is split, if it is. */
type ProjectParts = Pick<ProjectRequest, 'shard' | 'shards'>

interface Surroundings {
  parts: ProjectParts
  project: ProjectConfig
  formats: ReadonlyMap<string, TextFormat>
  judging: ProjectJudging
}

/** The step of a model by the rules of the base where it has some, with the model's own as second opinion. */
function judgedModelStep(
  name: string,
  model: ModelConfig,
  surroundings: Surroundings,
  context: StepContext,
): Step {
  const { project, judging, parts } = surroundings
  const projects = [project, ...(judging.base === undefined ? [] : [judging.base.project])]
  const ofRows = (waiver: Waiver) => !waivesSpeed(waiver, projects)
  const [waivers, ownWaivers] = [judging.waivers.filter(ofRows), judging.ownWaivers.filter(ofRows)]
  const own = rulesOf(model)
  const base = judging.base && baseModelOf(name, model, project, judging.base.project)
  const changed = base === undefined ? [] : changedGates(name, model.evaluate, base.evaluate)
  const notes = base === undefined ? [] : baselineWords(name, model, base)
  const judgedOn =
    base === undefined || judging.base === undefined
      ? []
      : changedSubject(name, [model, project], [base, judging.base.project])
  // Gates on a change mean what they are held against: the base says that, too.
  const judged = base === undefined ? model : heldAgainstAs(base, model)
  if (parts.shard !== undefined) {
    // What any rules ask for is scored; all parts together are judged.
    const rules = base === undefined ? own : { ...rulesOf(base), secondOpinion: own }
    return modelStep(name, judged, rules, surroundings, context)
  }
  if (base === undefined || changed.length === 0) {
    const step = modelStep(name, judged, own, surroundings, context)
    return { ...step, judging: { waivers, notes, judgedOn, ...defined({ fault: judging.fault }) } }
  }
  const step = modelStep(name, judged, { ...rulesOf(base), secondOpinion: own }, surroundings, context)
  const opinion: StepJudging['own'] = { changed, gates: gateRequests(own), waivers: ownWaivers }
  return { ...step, judging: { waivers, notes, judgedOn, own: opinion } }
}

function heldAgainstAs({ baseline, against }: ModelConfig, own: ModelConfig): ModelConfig {
  const { baseline: _, against: __, ...model } = own
  return { ...model, ...defined({ baseline, against }) }
}

/** What a model is compared with: of `against` the first decides, and the second is shown. */
function heldAgainst(
  name: string,
  { baseline, against: [first, second] = [] }: ModelConfig,
): Pick<EvaluationQuestion, 'baseline' | 'beside'> {
  const locationOf = (place: string) => (place === 'main' ? 'auto' : `release:${name}#${place}`)
  return {
    ...defined({ baseline: first === undefined ? baseline : locationOf(first) }),
    ...(second === undefined ? {} : { beside: { name: second, baseline: locationOf(second) } }),
  }
}

function rulesOf({ evaluate: { gates, slices, checks } }: ModelConfig): EvaluationRules {
  const rules = { gates, ...defined({ checks }) }
  if (slices === undefined) return rules
  const { by, bins, 'min-samples': minSamples } = slices
  return { ...rules, slices: { by, minSamples, gates: slices.gates, ...defined({ bins }) } }
}

function modelStep(
  name: string,
  model: ModelConfig,
  rules: Pick<EvaluationQuestion, 'gates' | 'slices' | 'checks' | 'secondOpinion'>,
  { project, formats, parts: { shard, shards } }: Surroundings,
  context: StepContext,
): Step {
  const { onnx, predictions, metrics: numbers, endpoint, command, parameters, evaluate } = model
  const { metrics, seed, prediction, probabilities, features, task, preprocess } = evaluate
  const data = evaluate.data === undefined ? undefined : dataOf(project, evaluate.data)
  const folder = data?.images === undefined ? undefined : imageFolderColumns
  const target = evaluate.target ?? folder?.target
  const question: EvaluationQuestion = {
    name,
    metrics,
    seed,
    ...rules,
    ...heldAgainst(name, model),
    ...defined({
      keep: project.keep,
      modelEnding: modelEndingOf(command),
      parameters,
      inputs: inputsOf(model),
      id: evaluate.id ?? data?.id ?? folder?.id,
      segments: evaluate.segments,
      samples: evaluate.samples,
      folds: evaluate.folds,
    }),
  }
  const found = shards?.get(name)
  if ((shard !== undefined || found !== undefined) && onnx === undefined) throw notInParts(name)
  if (numbers !== undefined) return metricsStep(numbers, question, context)
  const { threshold, group, truth, 'sample-weight': weight, score } = evaluate
  const columns = defined({ target, prediction, probabilities, threshold, group, truth, task, weight, score })
  if (predictions !== undefined) {
    return evaluationStep(
      predictionsSource({ predictions, ...columns }, question, context),
      question,
      context,
    )
  }
  if (command !== undefined && data !== undefined) {
    const options = { command, data: data.path, ...columns }
    return evaluationStep(commandSource(options, question, context), question, context)
  }
  const isScored = task === undefined || task === 'classification' || task === 'regression'
  const isSourced = onnx !== undefined || endpoint !== undefined
  if (!isSourced || data === undefined || typeof target !== 'string' || !isScored) {
    throw new TypeError(`the project's reader let a model without its source through: ${name}`)
  }
  const rows = {
    data: data.path,
    target,
    ...defined({ features, task, format: data.format ?? formats.get(evaluate.data ?? '') }),
  }
  if (onnx === undefined) {
    const asked = { endpoint: endpoint as NonNullable<typeof endpoint>, ...rows }
    return evaluationStep(endpointSource(asked, question, context), question, context)
  }
  const options = { model: onnx, ...rows, ...defined({ images: data.images, image: data.image, preprocess }) }
  if (found !== undefined) {
    const whole = modelSource(options, question, context)
    return evaluationStep(mergedSource(name, found, whole, context), question, context)
  }
  if (shard !== undefined)
    return shardStep(modelSource({ ...options, shard }, question, context), shard, question, context)
  return evaluationStep(modelSource(options, question, context), question, context)
}

function notInParts(name: string): MlgateError {
  return new MlgateError({
    code: 'MG9007',
    message: `Only a model in ONNX is scored in parts, and "${name}" is none.`,
    hint: 'Let the program that makes its predictions split the work, and name all of its files.',
  })
}

function inputsOf({
  'changed-by': changedBy,
  onnx,
  predictions = [],
  metrics,
  endpoint,
  command,
}: ModelConfig) {
  // What a server runs changes without any file here.
  if (changedBy === undefined || endpoint !== undefined) return undefined
  const sources = [onnx, metrics, command?.model, ...predictions]
  return { changedBy, sources: sources.filter((source) => source !== undefined), said: command?.words }
}

type Defined<Record> = { [Key in keyof Record]?: Exclude<Record[Key], undefined> }

/** Without the keys that are undefined, which stand for "not said". */
function defined<Record extends object>(record: Record): Defined<Record> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as Defined<Record>
}
