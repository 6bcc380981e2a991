import { MlgateError } from '@mlgate/core'
import { type StageRow, withStageHistory } from '../contents/stage-history.ts'
import type { RegistryHost } from '../host.ts'
import type { RegisteredModel } from '../tags/registered-models.ts'
import { fullName } from '../versions/find-version.ts'
import { type StageEvent, stageHistory } from './history.ts'

/**
 * Writes the history of their stages into the release notes of some versions. The tags are the truth: what cannot be
 * written is told, and written with the next change.
 *
 * @param versions each once or more often; those without a release are passed over.
 * @returns what went wrong, a sentence each.
 */
export async function tellReleases(
  model: RegisteredModel | undefined,
  versions: readonly string[],
  host: RegistryHost,
): Promise<string[]> {
  if (model === undefined) return []
  const notes: string[] = []
  for (const name of new Set(versions)) {
    const version = model.versions.find((one) => one.version === name)
    if (version === undefined) continue
    try {
      const release = await host.releaseOfTag(version.tag)
      if (release === null) continue
      const events = await stageHistory(model, host, name)
      const rows = events.map((event) => rowOf(event, name))
      const body = withStageHistory(
        release.body,
        rows.toSorted((left, right) => Date.parse(right.date) - Date.parse(left.date)),
      )
      if (body !== release.body) await host.updateRelease(release.id, { body })
    } catch (error) {
      if (!(error instanceof MlgateError)) throw error
      notes.push(`The release notes of ${fullName(model)} ${name} do not tell of it: ${error.message}`)
    }
  }
  return notes
}

function rowOf({ date, stage, action, version, who, reason, run }: StageEvent, of: string): StageRow {
  return {
    ...{ date, stage, who },
    isTaken: action === 'removal' || version !== of,
    ...(reason === '' ? {} : { why: reason }),
    ...(run === undefined ? {} : { run: { id: String(run.id), url: run.url } }),
  }
}
