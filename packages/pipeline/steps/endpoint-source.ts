import { mkdir, rm } from 'node:fs/promises'
import type { EndpointConfig, TextFormat } from '@mlgate/config'
import { requireLeave } from '../commands/leave.ts'
import { endpointClient } from '../endpoint/endpoint-client.ts'
import { filledHeaders } from '../endpoint/endpoint-headers.ts'
import { sendBatches } from '../endpoint/send-batches.ts'
import type { Identified } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { type IdentifiedFiles, identifyFiles, tableOf } from '../subject-files.ts'
import type { EvaluationQuestion, PredictionSource } from './evaluation-parts.ts'
import { featuresOf, type ModelOptions, targetAsFeature } from './model-source.ts'
import { keptColumns } from './plan-evaluation.ts'
import { identifiedWith, predictionsSubject } from './predictions-subject.ts'

/** A served model to be asked about held-out rows. */
export interface EndpointOptions extends Pick<ModelOptions, 'data' | 'target' | 'features' | 'task'> {
  endpoint: EndpointConfig
  format?: TextFormat
}

interface IdentifiedRows extends Identified {
  data: IdentifiedFiles
}

/**
 * Predictions of a model that a server runs. A child reads the rows and writes requests; this process, which holds the
 * token, sends them and keeps the bytes that come back; a child reads those.
 */
export function endpointSource(
  options: EndpointOptions,
  question: EvaluationQuestion,
  context: StepContext,
): PredictionSource<IdentifiedRows> {
  const { endpoint, target, task, format } = options
  const name =
    endpoint.version === undefined ? endpoint.model : `${endpoint.model} version ${endpoint.version}`
  return {
    async identify() {
      if (context.leaves !== undefined)
        requireLeave(context.leaves.endpoints, 'The endpoint is not asked here')
      const features = featuresOf(options.features).features
      if (features?.includes(target)) throw targetAsFeature(target)
      const data = await identifyFiles(options.data, context.locations)
      const subject = {
        endpoint: {
          url: endpoint.url,
          ...(endpoint.version === undefined ? {} : { version: endpoint.version }),
        },
        data: data.subject,
        target,
      }
      return { data, ...(await identifiedWith(subject, question, context)) }
    },
    async predict({ data, subject }, stem) {
      const { headers, secrets } = filledHeaders(endpoint, process.env)
      const client = endpointClient(endpoint, { name, headers, secrets, signal: context.signal })
      const tell = (stage: string, done?: number, total?: number) =>
        context.onProgress?.({
          stage,
          ...(done === undefined ? {} : { done }),
          ...(total === undefined ? {} : { total }),
        })
      tell('waiting for the endpoint')
      await client.waitUntilReady()
      const facts = await client.describe()
      const said = Object.entries(endpoint.inputs).map(([input, datatype]) => ({
        name: input,
        datatype,
        shape: null,
      }))
      const inputs = said.length > 0 ? said : facts.inputs
      const needsBinary = inputs.some(({ datatype }) => datatype === 'FP16')
      const rows = {
        data: tableOf(data, format),
        names: data.subject.map(({ path }) => path),
        endpoint: name,
        target,
        ...(question.id === undefined ? {} : { id: question.id }),
        slices: keptColumns(question),
      }
      const folder = `${stem}.requests`
      await mkdir(folder)
      const written = await context.runJob(
        'write-endpoint-requests',
        {
          ...rows,
          ...featuresOf(options.features),
          inputs,
          outputs: endpoint.outputs,
          encoding: endpoint.encoding ?? (facts.knowsBinary || needsBinary ? 'binary' : 'json'),
          batchRows: endpoint.batchRows,
          folder,
        },
        name,
      )
      const batches = await sendBatches(written.batches, client, endpoint.concurrency, (done) =>
        tell('asking the endpoint', done, written.rows),
      )
      const output = `${stem}.parquet`
      const read = await context.runJob(
        'read-endpoint-answers',
        { ...rows, batches, output, ...(task === undefined ? {} : { task }) },
        name,
      )
      await rm(folder, { recursive: true, force: true })
      const version = read.modelVersion ?? endpoint.version
      return {
        subject: {
          ...subject,
          endpoint: { url: endpoint.url, ...(version === undefined ? {} : { version }) },
          data: subject.data.map((file, index) => ({ ...file, rows: read.fileRows[index] ?? 0 })),
          binding: `${written.binding}; ${read.readAs}`,
          predictions: await predictionsSubject([output], read.rows, question),
        },
        predictions: [{ path: output }],
        notes: [...written.notes, ...read.notes],
      }
    },
    predictWithBase: () => null,
    readBase: (files) => files.map((path) => ({ path })),
  }
}
