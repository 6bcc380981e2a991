import { MlgateError } from '@mlgate/core'
import type { HostedTag, RegistryHost } from '../host.ts'
import { readTag, writeTag } from '../tags/grammar.ts'
import type { RegisteredModel, RegisteredStage } from '../tags/registered-models.ts'
import { fullName } from '../versions/find-version.ts'
import { formatStageMessage, type StageMessage } from './message.ts'
import { placeTag } from './place-tag.ts'
import { type Registered, registeredAt } from './registered-at.ts'

/** Which stage of which model. */
export interface StagePlace {
  name: string
  folder?: string
  stage: string
}

/** What is to be done: the stage put on a commit, or taken from it. */
export interface Decided {
  kind: 'assignment' | 'removal'
  commit: string
  message: StageMessage
}

/** What came of it. */
export interface StageChange {
  outcome: 'changed' | 'unchanged'
  /** The tag that says what the stage is on now; empty where it was never put on anything. */
  tag: string
  /** The stage as it was when that was decided. */
  before: RegisteredStage | undefined
  /** What is registered after it. */
  after: Registered
}

/** Each lost race is another's success: so many at once are none of people's doing. */
const mostTries = 25

/**
 * Writes down what a stage is on: a new tag with the next count of the model, as GTO counts. A tag that is there is
 * never moved; where another run takes the count first, everything is looked at and decided again.
 *
 * Names of tags tell stages and kinds apart, so two runs may write different tags at the same moment, neither of which
 * knows of the other: afterwards the one that does not hold says so.
 *
 * @param decide what is to be done, given what the stage is on and what is registered: null for nothing.
 * @param registered what was seen when the change was asked for.
 * @throws MlgateError MG6521 when the stage is on something else afterwards, MG6512 where rules block the tag; what
 *   `decide` and the host throw.
 */
export async function changeStage(
  place: StagePlace,
  decide: (stage: RegisteredStage | undefined, registered: Registered) => Decided | null,
  host: RegistryHost,
  registered: Registered,
): Promise<StageChange> {
  for (let seen = registered, tries = 1; ; seen = await registeredAt(host), tries += 1) {
    const before = stageOf(seen, place)
    const decided = decide(before, seen)
    if (decided === null) return { outcome: 'unchanged', tag: holdingTag(seen, place), before, after: seen }
    const name = writeTag({ kind: decided.kind, ...place, count: nextCount(seen.tags, place) })
    const message = formatStageMessage({ model: fullName(place), stage: place.stage }, decided.message)
    const { commit } = decided
    if (await placeTag({ name, commit, message }, host)) {
      const after = await registeredAt(host, { name, commit })
      if (holdingTag(after, place) === name) return { outcome: 'changed', tag: name, before, after }
      throw changedMeanwhile(place, after, `${name} was made and holds no more.`)
    }
    if (tries === mostTries) throw changedMeanwhile(place, seen, 'Others were first, again and again.')
  }
}

/** A stage of a model as it is; undefined where it was never put on anything. */
export function stageOf(
  { models }: Registered,
  { name, folder, stage }: StagePlace,
): RegisteredStage | undefined {
  return modelAt(models, { name, folder })?.stages.find((one) => one.stage === stage)
}

export function modelAt(
  models: readonly RegisteredModel[],
  { name, folder }: { name: string; folder?: string | undefined },
): RegisteredModel | undefined {
  return models.find((model) => model.name === name && model.folder === folder)
}

function holdingTag(registered: Registered, place: StagePlace): string {
  return stageOf(registered, place)?.history[0]?.tag ?? ''
}

/** One more than any count of the model, whatever its tag says, as GTO has it. */
function nextCount(tags: readonly HostedTag[], { name, folder }: StagePlace): number {
  const counts = tags.map((tag) => {
    const says = readTag(tag.name)
    const isOfModel = says?.name === name && says.folder === folder
    return isOfModel && 'count' in says ? (says.count ?? 0) : 0
  })
  return counts.reduce((most, count) => Math.max(most, count), 0) + 1
}

/** MG6521, with what the stage is on now. */
export function changedMeanwhile(place: StagePlace, registered: Registered, story: string): MlgateError {
  const stage = stageOf(registered, place)
  const isOn = stage?.commit == null ? 'on nothing' : `on ${stage.versions[0] ?? stage.commit.slice(0, 7)}`
  const tag = holdingTag(registered, place)
  const by = tag === '' ? '' : `, by ${tag}`
  return new MlgateError({
    code: 'MG6521',
    message: `${story} ${fullName(place)}#${place.stage} is ${isOn} now${by}.`,
  })
}
