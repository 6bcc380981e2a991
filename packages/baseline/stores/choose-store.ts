import type { StoreKind } from './store.ts'

/** What a token may do to one part of a repository; `unknown` where nobody told. */
export type Access = 'none' | 'read' | 'write' | 'unknown'

/** What the job may do and has, as far as it concerns stores. */
export interface Permissions {
  contents: Access
  actions: Access
  /** The Actions cache; `read` in events that may only read it, `none` outside of GitHub's runners. */
  cache: Access
  /** Whether this process may upload artifacts: only an action inside of a run has a token for it. */
  uploads: boolean
  /** Whether a folder to keep results in is named. */
  folder: boolean
}

/** Stores to use, in this order, and why the others are not. */
export interface StoreChoice {
  stores: StoreKind[]
  passedOver: { how: StoreKind; reason: string }[]
  /** In a sentence: which and why. */
  told: string
}

type Purpose = 'read' | 'write'

/** What each store asks of the job: null when it has it, else what is missing. */
const demands: Record<StoreKind, (permissions: Permissions, purpose: Purpose) => string | null> = {
  folder: ({ folder }) => (folder ? null : 'no folder is named'),
  branch: ({ contents }, purpose) => may(contents, purpose, 'contents'),
  // Whoever uploads needs no permission, but what nobody can read back is no baseline.
  artifact: ({ actions, uploads }, purpose) =>
    purpose === 'write' && !uploads
      ? 'only an action inside of a run can upload artifacts'
      : may(actions, 'read', 'actions'),
  cache: ({ cache }, purpose) =>
    cache === 'none'
      ? 'there is no Actions cache here'
      : cache === 'read' && purpose === 'write'
        ? 'this event may only read the Actions cache'
        : null,
}

/** A folder is named on purpose; the branch remembers longest, the cache least. */
const order: readonly StoreKind[] = ['folder', 'branch', 'artifact', 'cache']

const reasons: Record<StoreKind, string> = {
  folder: 'a folder is named',
  branch: 'it keeps results as long as the repository',
  artifact: 'it keeps results for 90 days',
  cache: 'it needs no permission, and forgets after 7 days without use',
}

/**
 * The stores that a job uses. Reading tries all that may be read, since nobody knows which one main could write;
 * writing takes the first that takes something.
 *
 * @param wanted `auto`, or the one that the user names, which is then used whatever the permissions say.
 */
export function chooseStores(
  wanted: 'auto' | StoreKind,
  permissions: Permissions,
  purpose: Purpose,
): StoreChoice {
  if (wanted !== 'auto')
    return { stores: [wanted], passedOver: [], told: `Baselines: ${wanted}, as asked for.` }
  const stores: StoreKind[] = []
  const passedOver: StoreChoice['passedOver'] = []
  for (const how of order) {
    const missing = demands[how](permissions, purpose)
    if (missing === null) stores.push(how)
    else passedOver.push({ how, reason: missing })
  }
  return { stores, passedOver, told: inWords(stores, passedOver) }
}

const levels: Record<Access, number> = { none: 0, read: 1, write: 2, unknown: 2 }

function may(access: Access, needed: 'read' | 'write', part: string): string | null {
  return levels[access] >= levels[needed] ? null : `the token lacks permissions: { ${part}: ${needed} }`
}

function inWords([first]: StoreKind[], passedOver: StoreChoice['passedOver']): string {
  const others = passedOver
    .filter(({ how }) => how !== 'folder')
    .map(({ how, reason }) => `${how}: ${reason}`)
  const tail = others.length === 0 ? '' : ` Not used: ${others.join('; ')}.`
  if (first === undefined) return `Baselines: no store can be used.${tail}`
  return `Baselines: ${first}, because ${reasons[first]}.${tail}`
}
