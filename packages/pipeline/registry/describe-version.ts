import type { Result } from '@mlgate/core'
import type { Manifest, VersionFile } from '@mlgate/registry'
import { billOfMaterials, type CycloneDx, modelCard } from '@mlgate/registry/contents'
import { readLocation } from '../read-location.ts'
import type { StepContext } from '../step-context.ts'
import { textFile } from './text-file.ts'

/** What a version is described with. */
export interface Describing {
  /** Path of a Markdown file that the card is made of. */
  card: string | undefined
  /** Where the files are written. */
  folder: string
  step: Pick<StepContext, 'locations'>
  /** Without it there is no bill of materials. */
  cycloneDx: CycloneDx | undefined
}

/**
 * Writes what people and programs read about a version: its card, the page of its results, its bill of materials.
 *
 * @param manifest with all that was measured; of files, those that are measured.
 * @returns the files, and the text of the card where it is the user's own.
 * @throws MlgateError MG6517 when the template of the card names what there is not, MG10xx when it cannot be read.
 */
export async function describeVersion(
  manifest: Manifest,
  results: readonly Result[],
  { card, folder, step, cycloneDx }: Describing,
): Promise<{ files: VersionFile[]; ownCard: string | undefined }> {
  const template = card === undefined ? undefined : await readLocation(card, step.locations)
  const text = modelCard(manifest, results, template)
  const files = [await textFile(text, { path: 'README.md', role: 'card', folder })]
  if (results.length > 0) {
    // The page and its charts are in a chunk of their own.
    const { renderHtml } = await import('@mlgate/report/page')
    const title = `${manifest.name} ${manifest.version}`
    const page = renderHtml([...results], { title })
    files.push(await textFile(page, { path: 'evaluation.html', role: 'page', folder }))
  }
  if (cycloneDx !== undefined) {
    const bill = billOfMaterials(manifest, cycloneDx)
    files.push(await textFile(bill, { path: 'bom.cdx.json', role: 'bill-of-materials', folder }))
  }
  return { files, ownCard: template === undefined ? undefined : text }
}
