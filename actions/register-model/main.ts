import { MlgateError } from '@mlgate/core'
import { type Deps, type Finished, readWalked, type StepMain, type Walked } from '@mlgate/kit'
import type { InputValues } from '@mlgate/kit/inputs'
import type { Promoted, Registered } from '@mlgate/pipeline/registry'
import type { registerModel } from './inputs.ts'
import { promotedWords, registeredWords } from './words.ts'

type Inputs = InputValues<typeof registerModel.inputs>

/** Registers a model and promotes it, or moves a stage alone. */
export const main: StepMain<typeof registerModel.inputs> = async (inputs, deps) => {
  refuseProposal(deps)
  if (inputs.rollback !== undefined) return rolledBack(inputs.rollback, inputs, deps)
  if (inputs.reference !== undefined) return promoted(inputs.reference, inputs, deps)
  return registered(inputs, deps)
}

/** Other steps share what these load at a start; the registry is no part of it. */
const loadRegistry = () => import('@mlgate/pipeline/registry')

/** What is not merged is no version: its commit may be nobody's, and a fork's run may not write anyway. */
function refuseProposal({ runner: { event } }: Deps): void {
  const proposed = event.measured?.event ?? event.name
  const isProposal = /^(?:pull_request|merge_group)/.test(proposed) || event.pullRequest !== undefined
  if (!isProposal) return
  throw new MlgateError({
    code: 'MG6517',
    message: `Nothing is registered in a run for a pull request (${proposed}): what it measured is not merged.`,
    hint: 'Register on pushes to the main branch: on: push: { branches: [main] }.',
  })
}

async function registered(inputs: Inputs, deps: Deps): Promise<Finished> {
  const { folder, inSession, say, fold } = deps
  const { config, version, prerelease, license, card, attest, model, files } = inputs
  const { modelHash, modelMeant, projectHere, registerModel: register } = await loadRegistry()
  const project = await projectHere(config, folder)
  const name = modelMeant(inputs.name, project)
  const measured = await measuredBefore(inputs, deps)
  const { place, runUrl, ...access } = await deps.registry()
  const home = project?.folder ?? folder
  const leniency = { allowFailed: inputs['allow-failed'], allowUnevaluated: inputs['allow-unevaluated'] }
  const request = { name, version, prerelease, license, card, attest, model, files, ...leniency }
  const made = await fold(`Register ${name}`, () =>
    inSession({ folder: home, outside: 'refuse' }, (session) =>
      register(request, { project, measured, session, place, runUrl, say }),
    ),
  )
  const isNew = made.outcome === 'published'
  const told = registeredWords(made)
  say(told.log)
  const reference = `${made.model}@${made.manifest.version}`
  const outputs = outputsOf(made, modelHash(made.manifest), isNew)
  const done = { ...finished(told.summary), outputs }
  const { promote: stage, dispatch: workflow } = inputs
  if (stage !== undefined) {
    return followedBy(done, async () => {
      const { summary, outputs: moved, mistake } = await promoted(reference, inputs, deps)
      const changed = String(isNew || moved?.changed === 'true')
      const whole = { summary: `${told.summary}${summary}`, outputs: { ...outputs, stage, changed } }
      return { ...done, ...whole, ...(mistake === undefined ? {} : { mistake }) }
    })
  }
  return followedBy(done, async () => {
    if (isNew && workflow !== undefined) await access.dispatch(workflow, { reference, stage: '' })
    return done
  })
}

/** What is done stays done when what follows it cannot be: that is told beside it. */
async function followedBy(done: Finished, follow: () => Promise<Finished>): Promise<Finished> {
  try {
    return await follow()
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    return { ...done, mistake: error }
  }
}

async function measuredBefore(inputs: Inputs, deps: Deps): Promise<Walked[]> {
  try {
    return await readWalked(deps, inputs.results)
  } catch (error) {
    // That nothing was measured is told, or allowed, where the model is known.
    if (error instanceof MlgateError && error.code === 'MG9103') return []
    throw error
  }
}

async function promoted(reference: string, inputs: Inputs, deps: Deps): Promise<Finished> {
  const { promote: stage, reason, config, dispatch } = inputs
  if (stage === undefined) {
    throw new MlgateError({
      code: 'MG9101',
      message: 'The input "reference" names a version to promote, and no stage is named.',
      hint: 'Name it: promote: production.',
    })
  }
  const { promoteModel } = await loadRegistry()
  const { place, order, dispatch: start } = await deps.registry({ trustedRoot: inputs['trusted-root'] })
  const project = { config, folder: deps.folder }
  const outcome = await promoteModel({ reference, stage }, await order(reason), project, place)
  return stageMoved(outcome, dispatch, deps, start)
}

async function rolledBack(stage: string, inputs: Inputs, deps: Deps): Promise<Finished> {
  const { config, reason, dispatch } = inputs
  const { folder } = deps
  const { modelMeant, projectHere, rollBackModel } = await loadRegistry()
  const model = modelMeant(inputs.name, await projectHere(config, folder))
  const { place, order, dispatch: start } = await deps.registry()
  const outcome = await rollBackModel({ model, stage }, await order(reason), { config, folder }, place)
  return stageMoved(outcome, dispatch, deps, start)
}

async function stageMoved(
  outcome: Promoted,
  workflow: string | undefined,
  { say }: Deps,
  start: Awaited<ReturnType<Deps['registry']>>['dispatch'],
): Promise<Finished> {
  const { model, version, commit, stage, tag } = outcome
  const told = promotedWords(outcome)
  say(told.log)
  const isChanged = outcome.outcome === 'changed'
  const outputs = { version: version ?? '', tag, commit: commit ?? '', stage, changed: String(isChanged) }
  const done = { ...finished(told.summary), outputs }
  return followedBy(done, async () => {
    if (isChanged && workflow !== undefined)
      await start(workflow, { reference: `${model}@${version}`, stage })
    return done
  })
}

function outputsOf({ manifest, tag, commit, release }: Registered, sha256: string, isChanged: boolean) {
  return {
    version: manifest.version,
    tag,
    commit,
    sha256,
    changed: String(isChanged),
    'release-url': release?.url ?? '',
  }
}

function finished(summary: string): Finished {
  return { walked: [], failOn: 'fail', summary }
}
