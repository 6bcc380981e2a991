import { changeParts, formatBytes, formatValue } from '@mlgate/markup'
import { diffVersions, type Verification, type VersionDiff, verifyVersion } from '@mlgate/registry'
import { explained } from '../finish.ts'
import type { TextTable } from '../history/table-text.ts'
import { progressLine } from '../progress.ts'
import { type PlaceOptions, registryOf } from './place.ts'
import { type ModelOptions, sentences, tell } from './told.ts'

/** What the command line said. */
export interface VerifyOptions extends ModelOptions, PlaceOptions {
  attestation: 'auto' | 'require' | 'off'
  workflow?: string
  quick: boolean
}

export type ComparedOptions = ModelOptions & PlaceOptions

/**
 * Holds a version against its manifest and its attestation.
 *
 * @returns the exit code: 1 when something is wrong.
 */
export function verify(reference: string, options: VerifyOptions): Promise<number> {
  return explained(options, async () => {
    const { place } = await registryOf(options)
    const { attestation, quick, workflow } = options
    const progress = progressLine(process.stderr)
    const means = {
      ...(workflow === undefined ? {} : { workflow }),
      ...(place.verifier === undefined ? {} : { verifier: place.verifier }),
      onProgress: ({ bytes, of }: { bytes: number; of: number }) =>
        progress.show({ stage: 'Verifying', done: bytes, total: of }),
    }
    try {
      const verified = await verifyVersion({ reference, attestation, quick, ...means }, place.host)
      progress.clear()
      tell(verified, verifiedTables(verified), options)
      return verified.isSound ? 0 : 1
    } finally {
      progress.clear()
    }
  })
}

/**
 * Prints what is different between two versions.
 *
 * @returns the exit code.
 */
export function diff(base: string, other: string, options: ComparedOptions): Promise<number> {
  return explained(options, async () => {
    const { place } = await registryOf(options)
    const name = base.replace(/[@#].*$/s, '')
    const reference = /^[@#]|^\d/.test(other) ? `${name}${/^\d/.test(other) ? '@' : ''}${other}` : other
    const found = await diffVersions(base, reference, place.host)
    tell(found, diffTables(found), options)
    return 0
  })
}

function verifiedTables({
  model,
  version,
  tag,
  url,
  isSound,
  assets,
  attested,
  problems,
}: Verification): TextTable[] {
  const bytes = assets.reduce((sum, asset) => sum + asset.bytes, 0)
  const unread = assets.filter(({ status }) => status === 'unverified').length
  return [
    sentences(
      `${model} ${version} ${isSound ? 'is what its manifest says' : 'is not what its manifest says'}`,
      [
        `Tag ${tag}, ${url}`,
        `${assets.length} files, ${formatBytes(bytes)}`,
        ...(unread === 0 ? [] : [`${unread} could not be verified without a download: leave out --quick.`]),
        attested === null
          ? 'No attestation was verified.'
          : `Made by ${attested.signer.workflow}, ${attested.signer.runUrl}`,
        ...problems,
      ],
    ),
  ]
}

const left = (name: string) => ({ name, alignment: 'left' as const })
const right = (name: string) => ({ name, alignment: 'right' as const })

function diffTables(found: VersionDiff): TextTable[] {
  const { before, after, isSameModel, signature, files, metrics, parameters, environment, data } = found
  const sides = [before.version, after.version]
  const hashOf = (file: { sha256: string } | null) => file?.sha256.slice(0, 12) ?? '—'
  const valueTable = (title: string, rows: VersionDiff['parameters']): TextTable => ({
    title,
    columns: [left(''), ...sides.map(left)],
    rows: rows.map(({ key, ...each }) => [key, textOf(each.before), textOf(each.after)]),
    notes: [],
  })
  const tables: TextTable[] = [
    {
      title: 'measured',
      columns: [left('metric'), left('of'), left('slice'), ...sides.map(right), right('difference')],
      rows: metrics
        .filter(({ slice, difference }) => slice === null || difference !== 0)
        .map((metric) => [
          metric.metric,
          metric.result,
          metric.slice === null
            ? ''
            : Object.entries(metric.slice)
                .map((pair) => pair.join('='))
                .join(', '),
          ...[metric.before, metric.after].map((value) =>
            value === null ? '—' : formatValue(value, metric),
          ),
          metric.difference === null
            ? ''
            : changeParts(metric.difference, undefined, undefined, metric).value,
        ]),
      notes: [],
    },
    valueTable('parameters', parameters),
    valueTable('environment', environment),
    {
      title: 'data',
      columns: [left('name'), left('path'), ...sides.map(left)],
      rows: data.map((each) => [each.name, each.path, hashOf(each.before), hashOf(each.after)]),
      notes: [],
    },
    {
      title: 'files',
      columns: [left('file'), left('role'), ...sides.map(left)],
      rows: files.map((file) => [file.path, file.role, hashOf(file.before), hashOf(file.after)]),
      notes: [],
    },
  ]
  return [
    sentences(`${before.model} ${before.version} → ${after.model} ${after.version}`, [
      isSameModel ? 'The model files are the same.' : 'The model files are others.',
      ...(signature.isSame ? ['It takes and gives the same.'] : ['It takes or gives something else.']),
      ...signature.breaks,
    ]),
    ...tables.filter(({ rows }) => rows.length > 0),
  ]
}

function textOf(value: unknown): string {
  if (value === undefined) return '—'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
