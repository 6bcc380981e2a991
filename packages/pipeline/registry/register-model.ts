import { type ProjectConfig, registeredModelOf } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import {
  contentHash,
  fullName,
  type HostedRelease,
  type Manifest,
  type ManifestAsset,
  modelFiles,
  type ProposedVersion,
  publishVersion,
} from '@mlgate/registry'
import type { Session } from '../session.ts'
import { composeVersion } from './compose-version.ts'
import { tellMirrors } from './mirrors.ts'
import { gatherModel, requireModel } from './model-files.ts'
import { type ModelName, nextVersion, readRegistry, tagOf } from './next-version.ts'
import type { RegistryPlace } from './place.ts'
import { type Leniency, type MeasuredResult, refuseUnfit, resultsOf } from './results.ts'

/** What is to become a version; what is left out is as mlgate.yml says. */
export interface RegisterRequest extends Leniency {
  /** As in mlgate.yml, or any; in a monorepo `FOLDER:NAME`. */
  name: string
  /** Location of a file, or a folder. */
  model?: string | undefined
  files?: readonly string[] | undefined
  /** `auto`, `major`, `minor`, `patch` or a version. */
  version: string
  /** A word such as `rc`, for a pre-release. */
  prerelease?: string | undefined
  /** By its SPDX identifier. */
  license?: string | undefined
  /** Path of a Markdown file that the card is made of. */
  card?: string | undefined
  attest: 'auto' | 'require' | 'off'
  /** Says what would be published, and publishes nothing. */
  isDryRun?: boolean
}

/** What a model is registered with. */
export interface RegisterSurroundings {
  /** Undefined where everything is said by the request. */
  project: ProjectConfig | undefined
  measured: readonly MeasuredResult[]
  session: Session
  place: RegistryPlace
  /** Address of the run that registers; undefined outside of a workflow. */
  runUrl?: string | undefined
  /** Says how far it is. */
  say(words: string): void
}

/** What came of it. */
export interface Registered {
  outcome: 'published' | 'unchanged' | 'planned'
  /** As people write it. */
  model: string
  proposed: ProposedVersion
  tag: string
  commit: string
  /** With assets, once it is published. */
  manifest: Manifest
  /** Absent where nothing was published before or now. */
  release?: HostedRelease
  /** What whoever reads of it should know. */
  notes: string[]
}

/**
 * Registers a model: gathers its files and what was measured of them, finds the version that it becomes, writes card,
 * page and bill of materials, publishes all of it once, and tells the registries that mirror it.
 *
 * @throws MlgateError MG6517 when the model cannot be registered as it is, MG6510 to MG6514 when it cannot be
 *   published, MG6519 without an attestation that is required, and what reading its files raises.
 */
export async function registerModel(
  request: RegisterRequest,
  surroundings: RegisterSurroundings,
): Promise<Registered> {
  const { project, measured, session, place, runUrl, say } = surroundings
  const { step } = session
  const model = modelNamed(request.name)
  const told = { model: fullName(model) }
  const entry = project?.models[model.name]
  const settings = { ...entry?.register, ...said(request) }
  const commit = requireCommit(step.commit)
  const location = requireModel(
    settings.model ?? (entry === undefined ? undefined : registeredModelOf(entry)),
    model.name,
  )
  const { files, signature, notes } = await gatherModel({ model: location, beside: settings.files }, step)
  const own = resultsOf(model.name, project, measured)
  notes.push(...refuseUnfit(model.name, own, files, request))
  const results = own.map(({ result }) => result)
  const content = contentHash(modelFiles(files))
  const registry = await readRegistry(model, commit, place.host)
  const { version: wanted, prerelease } = request
  const proposed = nextVersion(registry, { version: wanted, prerelease, signature, results, content })
  const tag = tagOf(model, proposed.version)
  const same = registry.previous.find((manifest) => manifest.version === proposed.version)
  if (proposed.bump === 'none' && same !== undefined) {
    const release = await place.host.releaseOfTag(tag)
    const known = { commit: same.lineage.commit, manifest: same, ...(release === null ? {} : { release }) }
    return { outcome: 'unchanged', ...told, proposed, tag, notes, ...known }
  }
  const composed = await composeVersion({
    model,
    entry,
    settings,
    commit,
    runUrl,
    registry,
    proposed,
    gathered: { files, signature, notes },
    measured: own,
    isDraft: request.isDryRun === true,
    project,
    session,
    place,
  })
  if (request.isDryRun === true) {
    return { outcome: 'planned', ...told, proposed, tag, commit, manifest: composed.manifest, notes }
  }
  const published = await publishVersion(
    {
      ...model,
      version: proposed.version,
      commit,
      files: composed.files,
      manifest: (assets) => ({ ...composed.manifest, files: [...assets] }),
      notes: composed.body,
      isPrerelease: proposed.version.includes('-'),
      tagMessage: `${request.name} ${proposed.version}\n\n${proposed.why}.\n`,
      beforePublish: (assets) => attest(assets, request.attest, place, notes),
      temporaryFolder: step.temporaryFolder,
      ...(step.signal === undefined ? {} : { signal: step.signal }),
      onProgress: ({ bytes, of }) => step.onProgress?.({ stage: 'Publishing', done: bytes, total: of }),
      say,
    },
    place.host,
  )
  const { outcome, release, manifest } = published
  notes.push(...(published.notes ?? []))
  const mirrored = { manifest, files: composed.files, url: release.url, tag }
  notes.push(...(await tellMirrors(mirrored, entry?.register?.mirrors, place)))
  return { outcome, ...told, proposed, tag, commit, manifest, release, notes }
}

/** @throws MlgateError MG6517 when tags cannot have the name. */
export function modelNamed(name: string): ModelName {
  const [, folder, own = ''] = /^(?:([^:]*):)?(.*)$/s.exec(name) ?? []
  const isSound = (word: string) => /^[\p{L}\p{N}](?:[\p{L}\p{N}._/-]*[\p{L}\p{N}_-])?$/u.test(word)
  const isUsable = isSound(own) && (folder === undefined || isSound(folder)) && !/\.\.|\/\/|\/\./.test(name)
  if (isUsable) return { name: own, ...(folder === undefined ? {} : { folder }) }
  throw new MlgateError({
    code: 'MG6517',
    message: `${JSON.stringify(name)} is no name that tags can have.`,
    hint: 'Write NAME, or FOLDER:NAME in a monorepo, of letters, digits, ".", "_", "-" and "/".',
  })
}

function said({ model, files, license, card }: RegisterRequest) {
  return Object.fromEntries(
    Object.entries({ model, files, license, card }).filter(([, value]) => value !== undefined),
  ) as { model?: string; files?: string[]; license?: string; card?: string }
}

function requireCommit(commit: string | undefined): string {
  if (commit !== undefined) return commit
  throw new MlgateError({
    code: 'MG6517',
    message: 'It is not known of which commit the version would be: this is no clone of a repository.',
    hint: 'Let actions/checkout come before this step.',
  })
}

/** Nothing that is published by a run which may not attest is worth less than it was before there were attestations. */
async function attest(
  assets: readonly ManifestAsset[],
  wanted: RegisterRequest['attest'],
  place: RegistryPlace,
  notes: string[],
): Promise<void> {
  if (wanted === 'off') return
  try {
    if (place.attest !== undefined) return await place.attest(assets)
    throw new MlgateError({
      code: 'MG6519',
      message: 'There is no attestation: it says which workflow made a version, and this is no run of one.',
      hint: 'Register the model in a workflow with id-token: write and attestations: write.',
    })
  } catch (error) {
    if (!(error instanceof MlgateError) || wanted === 'require') throw error
    notes.push([error.message, error.hint].filter(Boolean).join(' '))
  }
}
