/**
 * The licences of what is bundled, from the module graph of the very build.
 */
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { writtenLicense } from './license-texts.ts'

/** SPDX identifiers that ask for no more than that their text goes along. */
const allowed: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
]

/** A package of which something is bundled. */
export interface BundledPackage {
  name: string
  version: string
  /** As its package.json has it: an SPDX expression. */
  license: string
  /** Everything that has to go along: licence and notices. */
  texts: readonly string[]
}

/** The packages that installed modules belong to, sorted; two versions of one are two. */
export async function bundledPackages(modules: readonly string[]): Promise<BundledPackage[]> {
  const folders = new Set<string>()
  for (const module of modules) {
    const folder = await packageFolder(module)
    if (folder !== null) folders.add(folder)
  }
  const packages = await Promise.all([...folders].map(readPackage))
  const byName = packages.toSorted((left, right) => compare(describe(left), describe(right)))
  // npm may install one version in two places.
  return byName.filter((each, index) => index === 0 || describe(each) !== describe(byName[index - 1] ?? each))
}

/**
 * The file that lists them.
 *
 * @throws Error that names every package without a licence that is allowed, or without its text.
 */
export function licenseFile(packages: readonly BundledPackage[]): string {
  const refused = packages.flatMap(refusals)
  if (refused.length > 0) throw new Error(`These packages cannot be bundled:\n${refused.join('\n')}`)
  const sections = packages.map((each) =>
    [rule, `${each.name} ${each.version}`, `License: ${each.license}`, rule, '', ...each.texts].join('\n'),
  )
  return `${[head, ...sections].join('\n\n')}\n`
}

const rule = '-'.repeat(80)
const head = 'The bundles in this folder hold code of these packages.'

function refusals(each: BundledPackage): string[] {
  const unknown = identifiers(each.license).filter((identifier) => !allowed.includes(identifier))
  return [
    ...(each.license === '' ? [`${describe(each)} names no licence.`] : []),
    ...unknown.map(
      (identifier) => `${describe(each)}: ${identifier} is not on the list of allowed licences.`,
    ),
    ...(each.texts.length === 0 ? [`${describe(each)} comes without the text of its licence.`] : []),
  ]
}

/** Every licence that an SPDX expression names: each has to be allowed, also where one of them could be chosen. */
const identifiers = (expression: string) =>
  expression.split(/[\s()]+/).filter((word) => word !== '' && !['AND', 'OR', 'WITH'].includes(word))

const describe = ({ name, version }: Pick<BundledPackage, 'name' | 'version'>) => `${name} ${version}`
const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)

/** The folder of the installed package that a module lies in; `null` for our own. */
async function packageFolder(module: string): Promise<string | null> {
  // The bundler puts a few helpers of its own into what it makes.
  if (module.startsWith('\0rolldown/'))
    return packageFolder(createRequire(import.meta.url).resolve('rolldown'))
  const inside = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module)
  return inside?.[1] ?? null
}

async function readPackage(folder: string): Promise<BundledPackage> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string
  }
  const { name, version, license = '' } = manifest
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort()
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  return { name, version, license, texts: [...texts.map(tidy), ...(await writtenLicense(name))] }
}

const tidy = (text: string) =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\n+$/g, '')
