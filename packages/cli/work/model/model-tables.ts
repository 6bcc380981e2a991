import { formatBytes, formatInterval, formatValue, shorten } from '@mlgate/markup'
import {
  fullName,
  type Manifest,
  type RegisteredModel,
  type RegisteredVersion,
  type StageEvent,
} from '@mlgate/registry'
import { scaleOf } from '@mlgate/report'
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

/** What a version is, in sentences. */
export function versionWords(
  model: RegisteredModel,
  { version, commit, date, who, stages, isDeprecated }: RegisteredVersion,
): TextTable {
  const serves = stages.length === 0 ? 'It is in no stage.' : `It is in ${stages.join(', ')}.`
  return {
    title: `${fullName(model)} ${version}`,
    columns: [],
    rows: [],
    notes: [
      `Registered on ${day(date)} by ${who}, at commit ${commit.slice(0, 7)}. ${serves}`,
      ...(isDeprecated ? ['It is deprecated.'] : []),
    ],
  }
}

/** What a stage was on, the newest first: who, when and why. */
export function stagesTable(stage: string, history: readonly StageEvent[]): TextTable {
  const rows = history.filter((event) => event.stage === stage)
  return {
    title: stage,
    columns: named(['version', 'since', 'by', 'why', 'tag']),
    rows: rows.map(({ version, commit, date, who, action, reason, approvedBy, tag }) => [
      action === 'removal' ? '—' : (version ?? commit.slice(0, 7)),
      day(date),
      approvedBy === undefined ? who : `${who}, approved by ${approvedBy.join(', ')}`,
      [action === 'rollback' ? 'rolled back' : '', shorten(reason.split('\n')[0] ?? '', mostReason)]
        .filter(Boolean)
        .join(': '),
      tag,
    ]),
    notes: [],
  }
}

/** Reasons are people's words: the whole of one is in its tag. */
const mostReason = 80

/** What a version holds, and what was measured of it. */
export function manifestTables({ files, metrics, results }: Manifest): TextTable[] {
  const whole = metrics.filter(({ slice }) => slice == null)
  return [
    {
      title: 'measured',
      columns: [...named(['metric', 'of']), { name: 'value', alignment: 'right' }, ...named(['interval'])],
      rows: whole.map((metric) => [
        metric.name,
        metric.kind,
        formatValue(metric.value, {
          ...scaleOf(metric.name, metric.unit),
          interval: metric.interval ?? null,
        }),
        metric.interval == null
          ? ''
          : formatInterval(metric.interval.low, metric.interval.high, scaleOf(metric.name, metric.unit)),
      ]),
      notes: results.map(({ kind, name, verdict }) => `${kind} of ${name}: ${verdict}`),
    },
    {
      title: 'files',
      columns: [...named(['file', 'role']), { name: 'size', alignment: 'right' }, ...named(['SHA-256'])],
      rows: files.map(({ path, role, bytes, sha256 }) => [
        path,
        role,
        formatBytes(bytes),
        sha256.slice(0, 12),
      ]),
      notes: [],
    },
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
