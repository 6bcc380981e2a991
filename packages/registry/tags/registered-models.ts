import rcompare from 'semver/functions/rcompare.js'
import { compareText } from '../compare-text.ts'
import { type RegistryTag, readTag } from './grammar.ts'

/** A tag, the commit that it leads to, and who made it when. */
export interface DatedTag {
  name: string
  commit: string
  /** ISO 8601. */
  date: string
  who: string
  /** Of a tag that puts a stage on a commit: which of the commit's versions is meant, where somebody said so. */
  version?: string
}

export interface RegisteredVersion {
  /** As in `1.2.3`. */
  version: string
  tag: string
  commit: string
  date: string
  who: string
  isDeprecated: boolean
  /** Stages that are on it now, in alphabetical order. */
  stages: string[]
}

/** One time that a stage was put on a commit, or taken away. */
export interface Assignment {
  /**
   * The version that is meant; all of that commit, the newest first, where nobody said which; none where it was never
   * registered.
   */
  versions: string[]
  commit: string
  tag: string
  date: string
  who: string
  isTaken: boolean
}

export interface RegisteredStage {
  stage: string
  /** What it is on now; none when it was taken away, or is on a commit that is no version. */
  versions: string[]
  commit: string | null
  /** The newest first. */
  history: Assignment[]
}

export interface RegisteredModel {
  name: string
  folder?: string
  /** The newest by precedence first. */
  versions: RegisteredVersion[]
  /** In alphabetical order. */
  stages: RegisteredStage[]
}

type Said = { tag: DatedTag; says: RegistryTag }

/** What tags in the grammar of GTO register, by name; tags of any other form are none of it. */
export function registeredModels(tags: readonly DatedTag[]): RegisteredModel[] {
  const said = tags.flatMap((tag): Said[] => {
    const says = readTag(tag.name)
    return says === null ? [] : [{ tag, says }]
  })
  const models = Map.groupBy(said, ({ says: { name, folder = '' } }) => `${name}\n${folder}`)
  return Array.from(models.values(), modelOf).toSorted(
    (left, right) => compareText(left.name, right.name) || compareText(left.folder ?? '', right.folder ?? ''),
  )
}

function modelOf(said: readonly Said[]): RegisteredModel {
  const { name, folder } = (said[0] as Said).says
  const deprecated = new Set(said.flatMap(({ says }) => (says.kind === 'deprecation' ? says.version : [])))
  const versions = said
    .flatMap(({ tag: { name: tag, ...facts }, says }) =>
      says.kind === 'version' ? [{ ...facts, version: says.version, tag }] : [],
    )
    .toSorted((left, right) => rcompare(left.version, right.version))
  const versionsAt = (commit: string, meant: string | undefined) => {
    const all = versions.filter((version) => version.commit === commit).map(({ version }) => version)
    return meant !== undefined && all.includes(meant) ? [meant] : all
  }
  const stages = stagesOf(said, versionsAt)
  return {
    name,
    ...(folder === undefined ? {} : { folder }),
    versions: versions.map((version) => ({
      ...version,
      isDeprecated: deprecated.has(version.version),
      stages: stages.filter(({ versions: held }) => held.includes(version.version)).map(({ stage }) => stage),
    })),
    stages,
  }
}

/** At the same count an assignment holds: whoever took a stage away did not know of it. */
function stagesOf(
  said: readonly Said[],
  versionsAt: (commit: string, meant: string | undefined) => string[],
): RegisteredStage[] {
  const assignments = said.flatMap(({ tag: { name: tag, ...facts }, says }) => {
    if (says.kind !== 'assignment' && says.kind !== 'removal') return []
    const { stage, count = 0 } = says
    return [{ stage, count, tag, ...facts, isTaken: says.kind === 'removal' }]
  })
  return Array.from(
    Map.groupBy(assignments, ({ stage }) => stage),
    ([stage, own]): RegisteredStage => {
      const history = own
        .toSorted((left, right) => right.count - left.count || Number(left.isTaken) - Number(right.isTaken))
        .map(({ tag, commit, date, who, isTaken, version }) => ({
          versions: versionsAt(commit, version),
          commit,
          tag,
          date,
          who,
          isTaken,
        }))
      const now = history[0]?.isTaken === false ? history[0] : undefined
      return { stage, versions: now?.versions ?? [], commit: now?.commit ?? null, history }
    },
  ).toSorted((left, right) => compareText(left.stage, right.stage))
}
