import { readFile } from 'node:fs/promises'
import type { Roles } from '../predict/bind-inputs.ts'
import { chooseOutputs, type Task } from '../predict/choose-outputs.ts'
import { collectOutputs } from '../predict/collect-outputs.ts'
import { spreadLists } from '../predict/list-columns.ts'
import { type OpenRows, predictWith, type RowsToPredict } from '../predict/predict-with.ts'
import { planRows } from '../predict/row-plan.ts'
import { countFileRows } from '../predict/score-rows.ts'
import { collectRoles } from '../predictions/role-columns.ts'
import type { WorkContext } from '../work-context.ts'
import { factsOfOutputs } from './declared-model.ts'
import { decodeResponse, type InferenceResponse, unusableAnswer } from './inference-response.ts'

/** What an endpoint answered to one batch. */
export interface AnsweredBatch {
  /** Path of the body. */
  body: string
  /** As the header Inference-Header-Content-Length of the answer says; null where all is JSON. */
  headerBytes: number | null
  /** Rows that count, and those that were sent. */
  rows: number
  size: number
}

/** Answers to be read beside the rows that they are of. */
export interface ReadResponsesRequest extends Omit<Roles, 'features' | 'groups'>, RowsToPredict {
  /** What the endpoint is called in messages. */
  endpoint: string
  batches: readonly AnsweredBatch[]
}

export interface ReadResponsesResponse {
  rows: number
  /** Rows of each data file. */
  fileRows: number[]
  task: Task
  /** The version of the model that answered, where the server says it. */
  modelVersion?: string
  /** How the outputs were read, in words. */
  readAs: string
  notes: string[]
}

/**
 * Reads what an endpoint answered and writes the predictions file, as those of a model that was run here.
 *
 * @throws MlgateError MG5032 for an answer that is none or comes from two versions of a model, MG50xx where outputs and
 *   truth do not fit, MG4xxx when the data cannot be read.
 */
export async function readResponses(
  request: ReadResponsesRequest,
  context: WorkContext,
): Promise<ReadResponsesResponse> {
  const { said, meaning } = await predictWith(request, request.endpoint, context, async (open) => {
    const { fileRows, roles } = await readRoles(request, open)
    const answers = await collectAnswers(request, open, (done) =>
      context.progress({ stage: 'reading answers', done }),
    )
    return { ...answers, fileRows, roles }
  })
  return {
    rows: said.rows,
    fileRows: said.fileRows,
    task: meaning.task,
    ...(said.version === undefined ? {} : { modelVersion: said.version }),
    readAs: meaning.readAs,
    notes: meaning.notes,
  }
}

const nothingFed = { inputs: [], fixedRows: null, description: '' }

/** What the rows say of themselves: the answers have the rest. */
async function readRoles(request: ReadResponsesRequest, { engine, table, store, names }: OpenRows) {
  const lists = await spreadLists(engine, table, [], request, names)
  const plan = planRows(table, nothingFed, lists, undefined, names)
  const roles = collectRoles(store)
  const fileRows = table.source.files.map(() => 0)
  for await (const batch of engine.stream(plan.sql)) {
    const read = plan.read(batch)
    countFileRows(fileRows, read.file, read.rows)
    roles.add(read)
  }
  const { target, id, weight } = request
  return { fileRows, roles: roles.finish({ data: names.data, target, id, weight }) }
}

/** The outputs of all answers; what there is to choose from, the first of them says. */
async function collectAnswers(
  { batches, task, endpoint: name }: ReadResponsesRequest,
  { store }: OpenRows,
  onRows: (rows: number) => void,
) {
  const decoded = async ({ body, headerBytes }: AnsweredBatch) =>
    decodeResponse(await readFile(body), headerBytes, name)
  const [first] = batches
  if (first === undefined) throw unusableAnswer(name, 'there is none')
  const { outputs, modelVersion: version } = await decoded(first)
  const facts = factsOfOutputs(outputs)
  const chosen = chooseOutputs(facts, task, name)
  const collector = collectOutputs(chosen, name, store)
  let rows = 0
  for (const batch of batches) {
    const response = await decoded(batch)
    requireSameVersion(version, response, name)
    requireSameTypes(outputs, response, name)
    collector.add(Object.fromEntries(response.outputs), batch.rows, batch.size)
    rows += batch.rows
    onRows(rows)
  }
  return { rows, facts, chosen, version, outputs: collector.finish() }
}

/** What was begun as labels, or as numbers of one precision, goes on so. */
function requireSameTypes(
  first: InferenceResponse['outputs'],
  { outputs }: InferenceResponse,
  name: string,
): void {
  const now = new Map(outputs)
  const changed = first.find(([output, { type }]) => (now.get(output)?.type ?? type) !== type)
  if (changed === undefined) return
  throw unusableAnswer(name, `the output ${JSON.stringify(changed[0])} is not of one datatype in all answers`)
}

/** Numbers of two models would be those of none. */
function requireSameVersion(
  first: string | undefined,
  { modelVersion }: InferenceResponse,
  name: string,
): void {
  if (modelVersion === first) return
  throw unusableAnswer(
    name,
    `the version ${modelVersion ?? 'of no name'} answered after ${first ?? 'one of no name'}; ask for one: …/v2/models/NAME/versions/VERSION`,
  )
}
