import type { HostedTag, RegistryHost } from '../host.ts'
import { type RegisteredModel, registeredModels } from '../tags/registered-models.ts'
import { parseStageMessage } from './message.ts'

/** What is registered at a host, as its tags say it; dates and people are not asked for. */
export interface Registered {
  tags: HostedTag[]
  models: RegisteredModel[]
}

/**
 * What is registered at a host. Where a stage is on a commit that is several versions, the message of its tag says
 * which one is meant.
 *
 * @param made a tag that was made just now: a host's list of tags may be a moment old.
 * @throws what the host does.
 */
export async function registeredAt(
  host: Pick<RegistryHost, 'tags' | 'describeTag'>,
  made?: HostedTag,
): Promise<Registered> {
  const listed = await host.tags()
  const isListed = made === undefined || listed.some(({ name }) => name === made.name)
  const tags = isListed ? listed : [...listed, made]
  const unsaid = tags.map((tag) => ({ ...tag, date: '', who: '' }))
  const models = registeredModels(unsaid)
  const unclear = models.flatMap(({ stages }) =>
    stages.flatMap(({ versions, history }) => (versions.length > 1 ? (history[0]?.tag ?? []) : [])),
  )
  if (unclear.length === 0) return { tags, models }
  const meant = new Map<string, { version: string }>()
  for (const tag of unclear) {
    const { version } = parseStageMessage((await host.describeTag(tag))?.message ?? '')
    if (version !== undefined) meant.set(tag, { version })
  }
  return { tags, models: registeredModels(unsaid.map((tag) => ({ ...tag, ...meant.get(tag.name) }))) }
}
