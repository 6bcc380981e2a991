import { type ColumnType, keysOfType } from '@mlgate/config/data-schema'
import { acrossCatalogue } from './across/catalogue.ts'
import { columnCatalogue } from './columns/catalogue.ts'
import { rowCatalogue, tableCatalogue } from './table/catalogue.ts'

/** What the same check is called elsewhere; none where the tool has nothing like it. */
export interface PeerNames {
  greatExpectations?: string
  pandera?: string
  tfdv?: string
  deepchecks?: string
  frictionless?: string
}

/** A kind of check on a data set. */
export interface CheckKind {
  /** Names it in results; never changes. */
  id: string
  /** What has to hold, as a sentence without its end. */
  meaning: string
  /** The key of the schema that asks for it, or of the data set in mlgate.yml (`data.<name>.…`); null for what always has to hold. */
  key: string | null
  /** What a report says of the rows that break it: each is named, or they are no single rows. */
  rows: 'named' | 'none'
  /** What to do when it fails, where the check itself knows no better. */
  hint?: string
  peers: PeerNames
}

/** Every check, in the order of a report: on a data set by itself, then on what relates it to others. */
export const checkCatalogue: readonly CheckKind[] = [
  ...tableCatalogue,
  ...columnCatalogue,
  ...rowCatalogue,
  ...acrossCatalogue,
]

const byId = new Map(checkCatalogue.map((kind) => [kind.id, kind]))

/** What to do about a check that fails, where it says nothing itself; undefined for one that is not in the catalogue. */
export function hintFor(id: string): string | undefined {
  return byId.get(id)?.hint
}

/** The types of column that a check is for; undefined where it looks at no column, or at any. */
export function typesOf({ key }: CheckKind): readonly ColumnType[] | undefined {
  const name = /^columns\.<column>\.([a-z-]+)/.exec(key ?? '')?.[1]
  return keysOfType.find((candidate) => candidate.key === name)?.types
}
