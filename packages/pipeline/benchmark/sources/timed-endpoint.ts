import type { BaselineSearch } from '@mlgate/baseline'
import { playOf } from '@mlgate/benchmark'
import { portPlace, type TimedUrl } from '@mlgate/config'
import type { Subject } from '@mlgate/core'
import { namedBaseline, searchBaseline } from '../../baselines/search.ts'
import { requireLeave } from '../../commands/leave.ts'
import type { StepContext } from '../../step-context.ts'
import { modelEndingOf } from '../../steps/command-source.ts'
import { identifiedWith } from '../../steps/predictions-subject.ts'
import { identifyFiles } from '../../subject-files.ts'
import type { BenchmarkOptions, BenchmarkQuestion, TimedSource } from '../benchmark-parts.ts'
import { lacksOf, scenarioParameters, singleStream } from '../scenario-of.ts'
import { timeForSearch } from '../take-timings.ts'
import { checkOutBase } from '../worktree.ts'
import { baselineRequest } from './baseline-request.ts'
import { type EndpointLoad, type EndpointSide, endpointStarter } from './endpoint-starter.ts'

/** Requests that are under way at once at most where they come by chance: whoever comes then waits. */
const usualConnections = 64

const nothing: BaselineSearch = { found: null, passedOver: [] }
const notFresh =
  'the server runs already, and all processes ask the same one: what differs from start to start is not seen'

/** A server: what it takes to answer, over connections of fresh processes, and anew for each where it is started. */
export function timedEndpoint(
  options: BenchmarkOptions & { url: TimedUrl },
  question: BenchmarkQuestion,
  context: StepContext,
): TimedSource {
  const { url, serve, setup, scenario = singleStream, batch = 1 } = options
  const { concurrency = scenario.name === 'server' ? usualConnections : 1 } = options
  const { arrivals, plan } = playOf(scenario, { concurrency, longest: timeForSearch(question) })
  const isClosed = arrivals.kind === 'closed'
  const { name, seed = 0 } = question
  const load: EndpointLoad = {
    name,
    arrivals,
    connections: concurrency,
    batch,
    seed,
  }
  const starterOf = (side: EndpointSide) => endpointStarter(side, load, context)
  const base = baseSideOf(options)
  const isFresh = serve !== undefined && (base === undefined || base.serve !== undefined)
  return {
    // As many for each connection as for the only one.
    plan: isClosed ? { ...plan, leastCalls: plan.leastCalls * concurrency } : plan,
    isElsewhere: serve === undefined,
    notes: isFresh ? [] : [notFresh],
    lacks: {
      ...lacksOf(scenario),
      size: 'of a server there is no size',
      ...(serve === undefined && {
        load_time: 'the server runs already, and only "serve" starts one',
        gpu_memory: 'the processes of a server are known where "serve" starts it',
        peak_memory: 'the processes of a server are known where "serve" starts it',
      }),
    },
    async identify() {
      const { leaves } = context
      if (leaves !== undefined) {
        requireLeave(leaves.endpoints, 'The server is not asked here')
        if (serve !== undefined) requireLeave(leaves.commands, 'The server is not started here')
      }
      const model = await fileOf(serve?.model, context)
      const about = await subjectOf(options, context)
      const identified = await identifiedWith(
        model === null ? about : { ...about, model: model.subject },
        question,
        context,
      )
      const asked = url.kind === 'model' ? { batch } : { method: url.method }
      const settings = { ...asked, concurrency, ...scenarioParameters(scenario) }
      return { ...identified, parameters: { ...identified.parameters, ...settings }, model }
    },
    starter: ({ model: own }, model) => starterOf({ url, serve, model: model?.file ?? own?.file }),
    ...(base && { base: { location: locationOf(base), starter: starterOf(base) } }),
    ...(setup && {
      async prepareBase(found) {
        const checkout = await checkOutBase(setup, name, context)
        if ('reason' in checkout) return checkout
        const { told, remove, root, folder } = checkout
        const locations = { ...context.locations, folder, workspace: root }
        const model = namedBaseline(question.baseline) === undefined ? undefined : found?.model?.file
        return { told, remove, starter: starterOf({ url, serve, model, locations }) }
      },
    }),
    findBaseline: async () =>
      serve?.model === undefined || base !== undefined
        ? nothing
        : searchBaseline(baselineRequest(question, context, serve.model, modelEndingOf(serve)), context),
  }
}

/** The other side, where the user names one: a server that runs, or one that is started. */
function baseSideOf({ url, baseUrl, baseServe }: BenchmarkOptions): EndpointSide | undefined {
  const asked = baseUrl ?? (baseServe === undefined ? undefined : url)
  if (asked === undefined) return undefined
  return { url: asked, serve: asked.url.includes(portPlace) ? baseServe : undefined }
}

function locationOf({ url, serve }: EndpointSide): string {
  return serve === undefined ? url.url : serve.words.join(' ')
}

async function subjectOf({ url, serve }: BenchmarkOptions, context: StepContext): Promise<Subject> {
  const body = url?.kind === 'request' ? await fileOf(url.bodyFile, context) : null
  return {
    data: body === null ? [] : [body.subject],
    ...(url && { endpoint: { url: url.url } }),
    ...(serve && { command: serve.words }),
  }
}

async function fileOf(location: string | undefined, { locations }: StepContext) {
  if (location === undefined) return null
  const { files, subject } = await identifyFiles(location, locations)
  const [file, about] = [files[0], subject[0]]
  return file === undefined || about === undefined ? null : { file, subject: about }
}
