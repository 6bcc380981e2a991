import {
  fullName,
  type RegisteredModel,
  type RegisteredStage,
  type RegisteredVersion,
} from '@mlgate/registry'
import type { TextTable } from '../history/table-text.ts'

const nothing =
  'No tag of this clone registers a model, as signs@v1.0.0 would. A clone may lack tags: git fetch --tags brings them.'

/** Each model with its newest version and what its stages are on. */
export function modelsTable(models: readonly RegisteredModel[]): TextTable {
  return {
    title: '',
    columns: named(['model', 'newest', 'registered', 'stages']),
    rows: models.map((model) => {
      const [newest] = model.versions
      return [
        fullName(model),
        newest?.version ?? '',
        newest === undefined ? '' : day(newest.date),
        stageWords(model),
      ]
    }),
    notes: models.length === 0 ? [nothing] : [],
  }
}

/** All versions of a model, the newest first. */
export function versionsTable(model: RegisteredModel): TextTable {
  return {
    title: fullName(model),
    columns: named(['version', 'commit', 'registered', 'by', 'stages']),
    rows: model.versions.map(({ version, commit, date, who, stages, isDeprecated }) => [
      isDeprecated ? `${version} (deprecated)` : version,
      commit.slice(0, 7),
      day(date),
      who,
      stages.join(', '),
    ]),
    notes: [],
  }
}

/** One version, and the history of each stage that it was in. */
export function versionTables(
  model: RegisteredModel,
  { version, commit, date, who, stages, isDeprecated }: RegisteredVersion,
  history: readonly RegisteredStage[],
): TextTable[] {
  const serves = stages.length === 0 ? 'It is in no stage.' : `It is in ${stages.join(', ')}.`
  const about: TextTable = {
    title: `${fullName(model)} ${version}`,
    columns: [],
    rows: [],
    notes: [
      `Registered on ${day(date)} by ${who}, at commit ${commit.slice(0, 7)}. ${serves}`,
      ...(isDeprecated ? ['It is deprecated.'] : []),
    ],
  }
  return [
    about,
    ...history.map(
      (stage): TextTable => ({
        title: stage.stage,
        columns: named(['version', 'since', 'by', 'tag']),
        rows: stage.history.map(({ versions, commit: at, date: since, who: by, tag, isTaken }) => [
          isTaken ? '—' : (versions[0] ?? at.slice(0, 7)),
          day(since),
          by,
          tag,
        ]),
        notes: [],
      }),
    ),
  ]
}

function stageWords({ stages }: RegisteredModel): string {
  return stages
    .filter(({ commit }) => commit !== null)
    .map(({ stage, versions, commit }) => `${stage}: ${versions[0] ?? commit?.slice(0, 7)}`)
    .join(', ')
}

function day(date: string): string {
  return date.slice(0, 10)
}

function named(names: readonly string[]): TextTable['columns'] {
  return names.map((name) => ({ name, alignment: 'left' }))
}
