import { createHash } from 'node:crypto'
import { checksumsName } from '../contents/checksums.ts'
import { manifestName } from '../manifest/manifest.ts'
import { parseManifest } from '../manifest/read-manifest.ts'

/**
 * What is wrong with a published release, by its bytes: nothing when it holds exactly what its manifest names, the
 * manifest and the checksums.
 *
 * @param meant contents of which one has to be its model, and the commit that its tag leads to.
 */
export function releaseFaults(
  assets: ReadonlyMap<string, Buffer>,
  { models, commit }: { models: readonly (string | Buffer)[]; commit: string | undefined },
): string[] {
  const text = assets.get(manifestName)?.toString()
  if (text === undefined) return ['it has no manifest']
  const { files, lineage } = parseManifest(text, 'the release')
  const meant = files.flatMap((file) => file.assets.map(({ name }) => name))
  const extra = [...assets.keys()].filter((name) => ![manifestName, checksumsName, ...meant].includes(name))
  const joined = (names: readonly { name: string }[]) =>
    Buffer.concat(names.map(({ name }) => assets.get(name) ?? Buffer.alloc(0)))
  const torn = files.filter((file) => hash(joined(file.assets)) !== file.sha256)
  const sums = assets.get(checksumsName)?.toString().trimEnd().split('\n') ?? []
  const wrong = sums.filter((line) => hash(assets.get(line.slice(66)) ?? '') !== line.slice(0, 64))
  const model = files.find(({ role }) => role === 'model')?.sha256 ?? ''
  return [
    ...extra.map((name) => `${name} is too many`),
    ...torn.map(({ path }) => `${path} lacks bytes`),
    ...wrong.map((line) => `SHA256SUMS is wrong: ${line}`),
    ...(sums.length === meant.length + 1 ? [] : ['SHA256SUMS does not name all']),
    ...(lineage.commit === commit ? [] : [`it is of commit ${lineage.commit}`]),
    ...(models.map(hash).includes(model) ? [] : ['its model is nobody’s']),
  ]
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
