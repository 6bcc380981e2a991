import { posix } from 'node:path'

const { dirname, join } = posix

/** One import found in a source file of a part. */
export interface FoundImport {
  /** The importing part, its file (for messages) and the line. */
  part: string
  file: string
  line: number
  /** What is imported, as written. */
  specifier: string
  /** Whether only a test or a test's helper asks for it. */
  testOnly: boolean
}

/** The house that imports are held against. */
export interface House {
  floors: readonly (readonly string[])[]
  sideways: Readonly<Record<string, readonly string[]>>
  /** Package name of each part, such as `@mlgate/core`, to the part's folder name. */
  parts: ReadonlyMap<string, string>
  /** Specifiers that parts offer to others: the keys of `exports` in their package.json. */
  faces: ReadonlySet<string>
  /** Names in the `dependencies` of each part's package.json. */
  dependencies: ReadonlyMap<string, ReadonlySet<string>>
}

/** Every breach of the house's rules, each a sentence that names file and line. */
export function findBreaches(imports: readonly FoundImport[], house: House): string[] {
  return [
    ...unplacedParts(house),
    ...imports.flatMap((found) => breachesOf(found, house)),
    ...sidewaysCycles(house.sideways),
    ...unusedDependencies(imports, house),
  ]
}

function floorOf(part: string, { floors }: House): number {
  return floors.findIndex((floor) => floor.includes(part))
}

function unplacedParts(house: House): string[] {
  return [...house.parts.values()]
    .filter((part) => floorOf(part, house) === -1)
    .map((part) => `packages/${part} stands on no floor: place it in scripts/floors.ts`)
}

function breachesOf(found: FoundImport, house: House): string[] {
  const at = `${found.file}:${found.line}`
  const { specifier, part } = found
  if (specifier.startsWith('node:')) return []
  if (specifier.startsWith('.')) {
    return staysHome(found) ? [] : [`${at} reaches into another part's files: ${specifier}`]
  }
  const name = packageNameOf(specifier)
  const other = house.parts.get(name)
  const declared = house.dependencies.get(part)?.has(name) ?? false
  const breaches: string[] = []
  // The workspace root declares what only tests need, and every part may be asked for by a test above it.
  if (!declared && !found.testOnly)
    breaches.push(`${at} imports ${name}, which packages/${part}/package.json does not declare`)
  if (other === undefined || other === part) return breaches
  if (!house.faces.has(specifier))
    breaches.push(`${at} imports past the public face of ${other}: ${specifier}`)
  const [own, others] = [floorOf(part, house), floorOf(other, house)]
  if (others > own)
    breaches.push(`${at}: ${part} (floor ${own}) imports upwards from ${other} (floor ${others})`)
  if (others === own && !(house.sideways[part] ?? []).includes(other)) {
    breaches.push(`${at}: ${part} imports sideways from ${other}, which scripts/floors.ts does not list`)
  }
  return breaches
}

/** A relative import stays in its part's folder; a test's may also go to what tests share, in test/support. */
function staysHome({ file, specifier, part, testOnly }: FoundImport): boolean {
  const target = join(dirname(file), specifier)
  return target.startsWith(`packages/${part}/`) || (testOnly && target.startsWith('test/support/'))
}

function packageNameOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

function sidewaysCycles(sideways: House['sideways']): string[] {
  const finished = new Set<string>()
  const visit = (part: string, path: readonly string[]): string[] => {
    if (path.includes(part))
      return [`circular sideways imports: ${[...path.slice(path.indexOf(part)), part].join(' → ')}`]
    if (finished.has(part)) return []
    const found = (sideways[part] ?? []).flatMap((next) => visit(next, [...path, part]))
    finished.add(part)
    return found
  }
  return Object.keys(sideways).flatMap((part) => visit(part, []))
}

function unusedDependencies(imports: readonly FoundImport[], house: House): string[] {
  return [...house.dependencies].flatMap(([part, names]) => {
    const used = new Set(
      imports.filter((found) => found.part === part).map(({ specifier }) => packageNameOf(specifier)),
    )
    return [...names]
      .filter((name) => !used.has(name))
      .map((name) => `packages/${part}/package.json declares ${name}, which nothing there imports`)
  })
}
