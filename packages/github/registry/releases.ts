import type { HostedAsset, HostedRelease, NewDraft, ReleaseChange } from '@mlgate/registry'
import * as z from 'zod/mini'
import { type GitHubClient, orUndefined } from '../client/client.ts'
import type { ParametersOf } from '../client/routes.ts'
import { settleByLooking } from '../settle.ts'
import { assetAnswer, releaseAnswer } from './release-answer.ts'
import { withinRules } from './rules.ts'

/** As many as GitHub lists. */
const mostReleases = 10_000
/** As many as a release may have. */
const mostAssets = 1000
/** GitHub's usual page: an answer with fewer files has them all. */
const surelyWhole = 30
/** A release comes with text of up to 125 kB and 1.4 kB for each of up to 1000 files: so many fit into one answer. */
const releasesPerPage = 15

/** All releases, those made last first: GitHub's own order follows the dates of commits. */
export async function listHosted(client: GitHubClient): Promise<HostedRelease[]> {
  const list = client.list(
    'GET /repos/{owner}/{repo}/releases',
    {},
    { page: z.array(releaseAnswer), most: mostReleases, perPage: releasesPerPage },
  )
  return (await Array.fromAsync(list)).sort((left, right) => right.id - left.id)
}

/** A release with all its files; null when there is none. */
export async function readHosted(client: GitHubClient, id: number): Promise<HostedRelease | null> {
  const route = 'GET /repos/{owner}/{repo}/releases/{release_id}'
  return withAllAssets(client, await orUndefined(client.call(route, { release_id: id }, releaseAnswer)))
}

/** The published release of a tag, with all its files; null when there is none. */
export async function readHostedOfTag(client: GitHubClient, tag: string): Promise<HostedRelease | null> {
  const route = 'GET /repos/{owner}/{repo}/releases/tags/{tag}'
  return withAllAssets(client, await orUndefined(client.call(route, { tag }, releaseAnswer)))
}

async function withAllAssets(
  client: GitHubClient,
  release: HostedRelease | undefined,
): Promise<HostedRelease | null> {
  if (release === undefined) return null
  if (release.assets.length < surelyWhole) return release
  const assets: HostedAsset[] = await Array.fromAsync(
    client.list(
      'GET /repos/{owner}/{repo}/releases/{release_id}/assets',
      { release_id: release.id },
      { page: z.array(assetAnswer), most: mostAssets },
    ),
  )
  return { ...release, assets }
}

/** Makes a draft; one that is the same in everything counts as it, when the answer was lost. */
export async function createDraft(client: GitHubClient, draft: NewDraft): Promise<HostedRelease> {
  const { tag, commit, name, body, isPrerelease } = draft
  let made: HostedRelease | undefined
  await settleByLooking({
    write: async () => {
      made = await client.call(
        'POST /repos/{owner}/{repo}/releases',
        { tag_name: tag, target_commitish: commit, name, body, draft: true, prerelease: isPrerelease },
        releaseAnswer,
      )
    },
    isRefusal: () => false,
    look: async () => {
      made = (await listHosted(client)).find(
        (each) => each.isDraft && each.tag === tag && each.target === commit && isText(each, { name, body }),
      )
      return made !== undefined || undefined
    },
  })
  return made as HostedRelease
}

/** Changes what is named. */
export function updateHosted(
  client: GitHubClient,
  id: number,
  { commit, ...text }: ReleaseChange,
): Promise<HostedRelease> {
  const change = { ...text, ...(commit === undefined ? {} : { target_commitish: commit }) }
  return changed(
    client,
    id,
    change,
    (now) => isText(now, text) && (commit === undefined || now.target === commit),
  )
}

/**
 * Publishes a draft. It never becomes the repository's latest release: addresses that lead there belong to the software
 * that is released beside its models, and of several models none is the latest.
 *
 * @throws MlgateError MG6512 when rules of the repository block its tag.
 */
export async function publishHosted(client: GitHubClient, id: number): Promise<HostedRelease> {
  const work = changed(client, id, { draft: false, make_latest: 'false' }, ({ isDraft }) => !isDraft)
  return withinRules(`of release ${id}`, work)
}

/** Sends a change; when its answer was lost, what is there now decides. */
async function changed(
  client: GitHubClient,
  id: number,
  change: Omit<ParametersOf<'PATCH /repos/{owner}/{repo}/releases/{release_id}'>, 'release_id'>,
  isDone: (now: HostedRelease) => boolean,
): Promise<HostedRelease> {
  let now: HostedRelease | null = null
  await settleByLooking({
    write: async () => {
      const route = 'PATCH /repos/{owner}/{repo}/releases/{release_id}'
      now = await client.call(route, { release_id: id, ...change }, releaseAnswer)
    },
    isRefusal: () => false,
    look: async () => {
      now = await readHosted(client, id)
      return (now !== null && isDone(now)) || undefined
    },
  })
  return now as unknown as HostedRelease
}

/** GitHub may change the ends of lines, and of the text. */
function isText(release: HostedRelease, text: Pick<ReleaseChange, 'name' | 'body'>): boolean {
  const plain = (value: string) => value.replaceAll('\r\n', '\n').trimEnd()
  return (['name', 'body'] as const).every((key) => {
    const wanted = text[key]
    return wanted === undefined || plain(wanted) === plain(release[key])
  })
}

/** What is gone already is no error: gone is what was asked for. */
export async function deleteHosted(client: GitHubClient, id: number): Promise<void> {
  await deleted(
    () => client.command('DELETE /repos/{owner}/{repo}/releases/{release_id}', { release_id: id }),
    async () => (await readHosted(client, id)) === null,
  )
}

export async function deleteHostedAsset(client: GitHubClient, id: number): Promise<void> {
  await deleted(
    () => client.command('DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}', { asset_id: id }),
    async () => {
      const route = 'GET /repos/{owner}/{repo}/releases/assets/{asset_id}'
      return (await orUndefined(client.call(route, { asset_id: id }, assetAnswer))) === undefined
    },
  )
}

async function deleted(write: () => Promise<void>, isGone: () => Promise<boolean>): Promise<void> {
  await settleByLooking({
    write,
    isRefusal: ({ status }) => status === 404,
    look: async () => (await isGone()) || undefined,
  })
}
