import { MlgateError, type Result } from '@mlgate/core'
import gt from 'semver/functions/gt.js'
import increment from 'semver/functions/inc.js'
import major from 'semver/functions/major.js'
import prerelease from 'semver/functions/prerelease.js'
import sort from 'semver/functions/rsort.js'
import valid from 'semver/functions/valid.js'
import type { Manifest, Signature } from '../manifest/manifest.ts'
import { provenGains } from './gains.ts'
import { breakingChanges } from './signature-change.ts'

const bumps = ['major', 'minor', 'patch'] as const
export type Bump = (typeof bumps)[number]

/** What is to become a version, and what there is. */
export interface NextVersion {
  /** Manifest of the newest version; null when there is none, or none that can be read. */
  last: Pick<Manifest, 'version' | 'content' | 'signature'> | null
  /** Manifests of versions before, as far as they were read: one of them may be named again. */
  previous?: readonly Pick<Manifest, 'version' | 'content'>[]
  /** All versions of the model, in any order. */
  existing?: readonly string[]
  /** Null for what is no ONNX model. */
  signature: Signature | null
  results: readonly Result[]
  /** `contentHash` of the model files. */
  content: string
  /** `auto`, `major`, `minor`, `patch`, or a version such as `1.4.0`; `auto` without it. */
  wanted?: string
}

export interface ProposedVersion {
  version: string
  /** `none`: it is the last version; `given`: somebody named it. */
  bump: 'first' | Bump | 'none' | 'given'
  /** A sentence without its full stop. */
  why: string
}

/**
 * The version that a model should have, by what changed since the last: a signature that breaks callers is a major
 * one, what its gates say is better a minor one, all else a patch; the first is 1.0.0. Before 1.0.0 each is one lower,
 * and a pre-release leads to what it announced where that is enough.
 *
 * @throws MlgateError MG6517 when `wanted` is no version, or not above those that exist.
 */
export function proposeVersion(next: NextVersion): ProposedVersion {
  const { last, existing = [], wanted = 'auto', content } = next
  const [newest] = sort([...new Set([...existing, ...(last === null ? [] : [last.version])])])
  if (wanted !== 'auto' && !isBump(wanted)) return given(wanted, newest, next)
  if (newest === undefined) {
    return { version: '1.0.0', bump: 'first', why: 'It is the first version' }
  }
  if (last?.content === content && wanted === 'auto') {
    return { version: last.version, bump: 'none', why: `Its model files are those of ${last.version}` }
  }
  if (isBump(wanted)) return raised(newest, wanted, `A ${wanted} version was asked for`)
  if (last === null) return raised(newest, 'patch', `Nothing is known of ${newest}, which has no manifest`)
  const breaking = breakingChanges(last.signature, next.signature)
  if (breaking.length > 0) return raised(newest, lowered('major', newest), capitalized(breaking.join('; ')))
  const gains = provenGains(next.results)
  if (gains.length > 0) {
    return raised(newest, lowered('minor', newest), `Its gates say that it is better in ${gains.join(', ')}`)
  }
  return raised(newest, 'patch', 'It takes and gives the same, and is not shown to be better')
}

function given(
  wanted: string,
  newest: string | undefined,
  { last, previous = [], content }: NextVersion,
): ProposedVersion {
  const version = valid(wanted)
  if (version === null) {
    throw unregistrable(
      `${JSON.stringify(wanted)} is no version.`,
      'Write auto, major, minor, patch, or a version such as 1.4.0.',
    )
  }
  if ([last, ...previous].some((one) => one?.version === version && one.content === content)) {
    return { version, bump: 'none', why: `Its model files are those of ${version}` }
  }
  if (newest !== undefined && !gt(version, newest)) {
    throw unregistrable(
      version === newest
        ? `Version ${version} exists.`
        : `Version ${version} is below ${newest}, which exists.`,
      `The next are ${bumps
        .toReversed()
        .map((bump) => increment(newest, bump))
        .join(', ')}.`,
    )
  }
  return { version, bump: 'given', why: `Version ${version} was asked for` }
}

/** Before 1.0.0 the minor number says what the major one says later. */
function lowered(bump: 'major' | 'minor', newest: string): Bump {
  if (major(newest) > 0) return bump
  return bump === 'major' ? 'minor' : 'patch'
}

function raised(newest: string, bump: Bump, why: string): ProposedVersion {
  const version = increment(newest, bump) as string
  const announced = prerelease(newest) === null ? '' : `; ${newest} announced it`
  return { version, bump, why: `${why}${version === newest.split('-')[0] ? announced : ''}` }
}

function isBump(word: string): word is Bump {
  return (bumps as readonly string[]).includes(word)
}

function capitalized(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function unregistrable(message: string, hint: string): MlgateError {
  return new MlgateError({ code: 'MG6517', message, hint })
}
