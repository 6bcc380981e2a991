import { join } from 'node:path'
import type { ModelConfig, ProjectConfig } from '@mlgate/config'
import { makeFolder } from '@mlgate/files'
import {
  buildManifest,
  type Manifest,
  type ProposedVersion,
  type VersionFacts,
  type VersionFile,
} from '@mlgate/registry'
import { releaseNotes } from '@mlgate/registry/contents'
import { readParameters } from '../read-location.ts'
import type { Session } from '../session.ts'
import { describeVersion } from './describe-version.ts'
import type { GatheredModel } from './model-files.ts'
import type { ModelName, Registry } from './next-version.ts'
import type { RegistryPlace } from './place.ts'
import { profileMeasuredData } from './profile-data.ts'
import { fileResults, type MeasuredResult } from './results.ts'

/** What a version is made of. */
export interface VersionParts {
  model: ModelName
  commit: string
  /** What mlgate.yml says of the model. */
  entry: ModelConfig | undefined
  project: ProjectConfig | undefined
  settings: { license?: string; card?: string }
  gathered: GatheredModel
  measured: readonly MeasuredResult[]
  registry: Registry
  proposed: ProposedVersion
  runUrl: string | undefined
  /** Only to be looked at: nothing is brought for it. */
  isDraft: boolean
  session: Session
  place: Pick<RegistryPlace, 'host' | 'cycloneDx'>
}

/** A version that is ready to be published. */
export interface ComposedVersion {
  /** All but the manifest and the checksums. */
  files: VersionFile[]
  /** Without assets. */
  manifest: Manifest
  /** The release notes. */
  body: string
}

/**
 * Writes all that a version holds beside its model: results, profiles of the data, card, page, bill of materials, and
 * the notes of its release. What a reader should know is added to the notes that were gathered.
 *
 * @throws MlgateError MG6517 when paths collide or the card names what there is not.
 */
export async function composeVersion(parts: VersionParts): Promise<ComposedVersion> {
  const { model, entry, project, settings, gathered, measured, registry, proposed, session } = parts
  const { runUrl, isDraft, place } = parts
  const { step } = session
  const { notes } = gathered
  const folder = join(step.temporaryFolder, 'version')
  await makeFolder(folder)
  const filed = await fileResults(measured, folder)
  const profiled = await profileMeasuredData(measured, { project, model: model.name, folder }, step)
  notes.push(...profiled.notes)
  const facts = factsOf(parts, filed.results)
  const results = measured.map(({ result }) => result)
  const manifestOf = async (files: readonly VersionFile[]) =>
    withParameters(buildManifest({ ...facts, files: files.map(unplanned) }), entry?.parameters, step)
  const own = [...gathered.files, ...filed.files, ...profiled.files]
  const cycloneDx = isDraft ? undefined : await place.cycloneDx()
  const describing = { card: settings.card, folder, step, cycloneDx }
  const written = await describeVersion(await manifestOf(own), results, describing)
  const files = [...own, ...written.files]
  const manifest = await manifestOf(files)
  const body = releaseNotes({
    manifest,
    results,
    previous: registry.previous,
    proposed,
    notes,
    ...(written.ownCard === undefined ? {} : { card: written.ownCard }),
    ...(runUrl === undefined ? {} : { runUrl }),
  })
  return { files, manifest, body }
}

function factsOf(
  { model, commit, settings, gathered, registry, proposed, session: { road }, place }: VersionParts,
  results: VersionFacts['results'],
): Omit<VersionFacts, 'files'> {
  return {
    ...model,
    version: proposed.version,
    createdAt: road.now().toISOString(),
    commit,
    repository: place.host.repository,
    ...(road.run === undefined ? {} : { run: road.run }),
    ...(settings.license === undefined ? {} : { license: settings.license }),
    results,
    signature: gathered.signature,
    base: registry.last?.manifest ?? null,
  }
}

/** A file whose assets are not planned yet. */
function unplanned({ path, role, bytes, sha256 }: VersionFile) {
  return { path, role, bytes, sha256, assets: [] }
}

/** Parameters that no result told, as of a model that nobody measured. */
async function withParameters(
  manifest: Manifest,
  location: string | undefined,
  step: Session['step'],
): Promise<Manifest> {
  if (location === undefined || Object.keys(manifest.parameters).length > 0) return manifest
  return { ...manifest, parameters: await readParameters(location, step) }
}
