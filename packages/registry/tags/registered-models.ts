import rcompare from 'semver/functions/rcompare.js'
import { type RegistryTag, readTag } from './grammar.ts'

/** A tag, the commit that it leads to, and who made it when. */
export interface DatedTag {
  name: string
  commit: string
  /** ISO 8601. */
  date: string
  who: string
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
  /** Versions of that commit, the newest first; none where it was never registered. */
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
      says.kind === 'version' ? [{ version: says.version, tag, ...facts }] : [],
    )
    .toSorted((left, right) => rcompare(left.version, right.version))
  const versionsAt = (commit: string) =>
    versions.filter((version) => version.commit === commit).map(({ version }) => version)
  const stages = stagesOf(said, versionsAt)
  return {
    name,
    ...(folder === undefined ? {} : { folder }),
    versions: versions.map((version) => ({
      ...version,
      isDeprecated: deprecated.has(version.version),
      stages: stages.filter(({ commit }) => commit === version.commit).map(({ stage }) => stage),
    })),
    stages,
  }
}

function stagesOf(said: readonly Said[], versionsAt: (commit: string) => string[]): RegisteredStage[] {
  const assignments = said.flatMap(({ tag: { name: tag, ...facts }, says }) => {
    if (says.kind !== 'assignment' && says.kind !== 'removal') return []
    const { stage, count = 0 } = says
    return [{ stage, count, tag, ...facts, isTaken: says.kind === 'removal' }]
  })
  return Array.from(
    Map.groupBy(assignments, ({ stage }) => stage),
    ([stage, own]): RegisteredStage => {
      const history = own
        .toSorted((left, right) => right.count - left.count)
        .map(({ tag, commit, date, who, isTaken }) => ({
          versions: versionsAt(commit),
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

/** By code units: the same order on every machine. */
function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
