import { makeVisible } from '@mlgate/markup'

/** What a tag did to a stage or to a version. */
export type StageAction = (typeof actions)[number]
const actions = ['promotion', 'rollback', 'removal', 'deprecation'] as const

/** The run of a workflow that made a tag. */
export interface TaggingRun {
  /** `owner/name`. */
  repository: string
  id: number
  attempt: number
  url: string
}

/** What the message of a tag says beside the tag's name. */
export interface StageMessage {
  action: StageAction
  /** The version that it speaks of: its commit may be that of others. Absent where the commit is no version. */
  version?: string
  /** The version that the stage was on before; absent where it was on none. */
  previous?: string
  /** Of a rollback: the tag that put the stage on this version when it served before. */
  restores?: string
  /** Who asked for it: the tag itself is often made by a bot. */
  who: string
  /** Reviewers of the protected environment who let the run in. */
  approvedBy?: readonly string[]
  /** Path of the workflow that attested the version, with the ref that it ran at. */
  attestedBy?: string
  /** Why, in people's own words, of several lines at most. */
  reason: string
  run?: TaggingRun
}

const mostReason = 4000
const mostValue = 300

/**
 * The message of a tag: a line that says what happened, the reason as it was written, and facts as trailers of git,
 * which `git show` prints and {@link parseStageMessage} reads back.
 *
 * @param place the model as people write it, and the stage where there is one.
 */
export function formatStageMessage(place: { model: string; stage?: string }, message: StageMessage): string {
  const { action, version, previous, restores, who, approvedBy = [], attestedBy, run } = message
  const trailers: [string, string | undefined][] = [
    ['Action', action],
    ['Version', version],
    ['Previous', previous],
    ['Restores', restores],
    ['By', who],
    ...approvedBy.map((name): [string, string] => ['Approved-by', name]),
    ['Attested-by', attestedBy],
    ['Run', run === undefined ? undefined : `${run.repository} ${run.id} attempt ${run.attempt}`],
    ['Run-url', run?.url],
  ]
  const facts = trailers.flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${oneLine(value)}`))
  const reason = plainText(message.reason)
  return [headline(place, message), ...(reason === '' ? [] : [reason]), facts.join('\n')]
    .join('\n\n')
    .concat('\n')
}

function headline(
  { model, stage = '' }: { model: string; stage?: string },
  { action, version }: StageMessage,
): string {
  const words: Record<StageAction, string> = {
    promotion: `${model} ${version} comes into ${stage}`,
    rollback: `${model} ${version} comes back into ${stage}`,
    removal: `${model} ${version} leaves ${stage}`,
    deprecation: `${model} ${version} is deprecated`,
  }
  return oneLine(words[action])
}

/**
 * What the message of a tag says; of a tag that mlgate did not make, the whole text as the reason. It is what whoever
 * pushed the tag wrote: to be shown, and never to be trusted with more than the tag itself is.
 */
export function parseStageMessage(text: string): Partial<StageMessage> & { reason: string } {
  const paragraphs = text
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n{2,}/)
  const facts = new Map<string, string[]>()
  for (const line of (paragraphs.at(-1) ?? '').split('\n')) {
    const [, key, value] = /^([A-Z][a-z-]+): (.+)$/.exec(line) ?? []
    if (key !== undefined && value !== undefined) facts.set(key, [...(facts.get(key) ?? []), value])
  }
  const said = (key: string) => facts.get(key)?.[0]
  const action = actions.find((one) => one === said('Action'))
  if (action === undefined) return { reason: plainText(text) }
  const run = runOf(said('Run'), said('Run-url'))
  const approvedBy = facts.get('Approved-by')
  return {
    action,
    ...optional('version', said('Version')),
    ...optional('previous', said('Previous')),
    ...optional('restores', said('Restores')),
    ...optional('who', said('By')),
    ...(approvedBy === undefined ? {} : { approvedBy }),
    ...optional('attestedBy', said('Attested-by')),
    reason: plainText(paragraphs.slice(1, -1).join('\n\n')),
    ...(run === undefined ? {} : { run }),
  }
}

function optional<Key extends string>(key: Key, value: string | undefined): { [key in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [key in Key]?: string })
}

function runOf(words: string | undefined, url: string | undefined): TaggingRun | undefined {
  const [, repository, id, attempt] =
    /^([\w.-]+\/[\w.-]+) (\d{1,15}) attempt (\d{1,9})$/.exec(words ?? '') ?? []
  if (repository === undefined || url === undefined || !/^https?:\/\/\S+$/.test(url)) return undefined
  return { repository, id: Number(id), attempt: Number(attempt), url }
}

function oneLine(text: string): string {
  return makeVisible(text.replace(/\s+/g, ' ').trim().slice(0, mostValue))
}

/** Lines of text with nothing hidden in them, and no empty ones at their ends. */
function plainText(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').slice(0, mostReason).trim().split('\n')
  const shown = lines.map((line) => makeVisible(line.replaceAll('\t', '  ').trimEnd()))
  return shown.join('\n').replace(/\n{3,}/g, '\n\n')
}
