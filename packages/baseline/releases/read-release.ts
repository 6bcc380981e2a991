import { MlgateError, parseResult, type Result } from '@mlgate/core'
import type { BaselineNeed, FoundBaseline } from '../find.ts'
import { lineHash } from '../stores/lines.ts'
import { bringPredictions } from '../stores/predictions.ts'
import { isOfSeries } from '../stores/series.ts'
import { isUsable, type PassedOver } from '../stores/store.ts'
import type { FoundRelease, ReleaseFile, ReleaseHost } from './release-host.ts'

/** A release carries the results of its models as files of such names, and their predictions under any. */
const resultName = /^mlgate-result.*\.json$/
const mostResults = 10
const mostResultBytes = 16 * 2 ** 20
const mostPredictionsBytes = 512 * 2 ** 20

export function carriesResult({ assets }: FoundRelease): boolean {
  return assets.some(({ name }) => resultName.test(name))
}

/** Reads results from releases; a document is downloaded once, whoever asks. */
export interface ReleaseReader {
  /**
   * The result of a series that a release carries.
   *
   * @throws MlgateError MG6004 when a document cannot be read, MG1002 when a newer version wrote it, MG6003 when
   *   predictions are not its own.
   */
  read(release: FoundRelease, need: BaselineNeed): Promise<FoundBaseline | PassedOver>
}

/** @param folder where predictions are put. */
export function releaseReader(host: ReleaseHost, folder: string): ReleaseReader {
  const documents = new Map<number, Promise<{ text: string; result: Result }>>()

  const documentOf = (release: FoundRelease, file: ReleaseFile) => {
    const known = documents.get(file.id) ?? readDocument(host, release, file)
    documents.set(file.id, known)
    return known
  }

  return {
    async read(release, need) {
      const { tag, assets, publishedAt } = release
      if (!carriesResult(release)) return { passedOver: `release ${tag} carries no result of mlgate` }
      for (const file of assets.filter(({ name }) => resultName.test(name)).slice(0, mostResults)) {
        const { text, result } = await documentOf(release, file)
        if (!isOfSeries(result, need)) continue
        if (!isUsable(result)) return { passedOver: `${file.name} of release ${tag} could not be decided` }
        const bring = async (name: string) => {
          const sidecar = assets.find((asset) => asset.name === name || `${asset.sha256}.parquet` === name)
          return sidecar === undefined ? null : host.download(sidecar, mostPredictionsBytes)
        }
        const predictions = await bringPredictions(result, folder, bring)
        const { commit } = result.subject
        return {
          how: 'release',
          location: `release:${tag}`,
          ...(commit === undefined ? {} : { commit }),
          sha256: lineHash(text),
          result,
          ...(predictions === null ? {} : { predictions: { files: predictions } }),
          origin: { how: 'release', commit: commit ?? tag, branch: tag, date: publishedAt },
        }
      }
      return { passedOver: `release ${tag} carries no result of ${need.kind} "${need.name}"` }
    },
  }
}

async function readDocument(
  host: ReleaseHost,
  { tag }: FoundRelease,
  file: ReleaseFile,
): Promise<{ text: string; result: Result }> {
  const where = `${file.name} of release ${tag}`
  const text = new TextDecoder().decode(await host.download(file, mostResultBytes))
  try {
    return { text, result: parseResult(text, where) }
  } catch (error) {
    if (!(error instanceof MlgateError) || error.code === 'MG1002') throw error
    throw new MlgateError(
      {
        code: 'MG6004',
        message: `${where} cannot be read: ${error.message.replace(/\.$/, '')}.`,
        hint: 'Attach the document as mlgate wrote it, or name what to compare with.',
      },
      { cause: error },
    )
  }
}
