import { atOnce } from '../at-once.ts'
import type { RegistryHost } from '../host.ts'
import type { Assignment, RegisteredModel } from '../tags/registered-models.ts'
import { parseStageMessage, type StageMessage } from './message.ts'

/** One time that a stage was put on a version or taken away, as its tag tells it. */
export interface StageEvent extends Pick<StageMessage, 'approvedBy' | 'run'> {
  stage: string
  tag: string
  action: 'promotion' | 'rollback' | 'removal'
  /** The version that it is about; null where the commit is none. */
  version: string | null
  commit: string
  /** What the stage was on before; null for nothing. */
  previous: string | null
  /** ISO 8601. */
  date: string
  /** Who asked for it, or else who made the tag. */
  who: string
  reason: string
}

/** Descriptions that are asked for at the same time. */
const mostAtOnce = 8

/**
 * What became of a model's stages: who did what, when, from which run, and why. Stage by stage, the newest first; a tag
 * that GTO or a person made tells less.
 *
 * @param of the version whose comings and goings are told; every event without it.
 * @throws what the host does.
 */
export async function stageHistory(
  model: RegisteredModel,
  host: Pick<RegistryHost, 'describeTag'>,
  of?: string,
): Promise<StageEvent[]> {
  const entries = model.stages.flatMap(({ stage, history }) =>
    history.map((entry, index) => ({ stage, entry, before: history[index + 1] })),
  )
  const asked = entries.filter(({ entry, before }) => of === undefined || concerns(of, entry, before))
  const events = await atOnce(mostAtOnce, asked, (one) => eventOf(one, host))
  return events.filter((event) => event !== null).filter((event) => of === undefined || tellsOf(of, event))
}

/** Whether a version may have come or gone with an assignment. */
function concerns(version: string, entry: Assignment, before: Assignment | undefined): boolean {
  return entry.versions.includes(version) || before?.versions.includes(version) === true
}

function tellsOf(version: string, event: StageEvent): boolean {
  return event.version === version || event.previous === version
}

async function eventOf(
  { stage, entry, before }: { stage: string; entry: Assignment; before: Assignment | undefined },
  host: Pick<RegistryHost, 'describeTag'>,
): Promise<StageEvent | null> {
  const description = await host.describeTag(entry.tag)
  if (description === null) return null
  const said = parseStageMessage(description.message)
  const isRollback = said.action === 'rollback' && !entry.isTaken
  return {
    ...{ stage, tag: entry.tag, commit: entry.commit },
    action: entry.isTaken ? 'removal' : isRollback ? 'rollback' : 'promotion',
    version: versionOf(entry, said.version),
    previous: before === undefined || before.isTaken ? null : versionOf(before, said.previous),
    ...{ date: description.date, who: said.who ?? description.who, reason: said.reason },
    ...(said.approvedBy === undefined ? {} : { approvedBy: said.approvedBy }),
    ...(said.run === undefined ? {} : { run: said.run }),
  }
}

/** The version of a commit that is meant, where somebody said which. */
function versionOf({ versions }: Assignment, meant: string | undefined): string | null {
  return versions.find((version) => version === meant) ?? versions[0] ?? null
}
