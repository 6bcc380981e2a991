import type { RegistryHost } from '../host.ts'
import type { RegisteredModel, RegisteredStage, RegisteredVersion } from '../tags/registered-models.ts'
import { parseStageMessage } from './message.ts'

/** What a stage was on before, and the tag that put it there. */
export interface Served {
  version: RegisteredVersion
  tag: string
}

/**
 * What a stage returns to: the version that it was on last before the present one, and that is not deprecated. What it
 * was rolled back from does not count: after a rollback from 1.2.0 to 1.1.0 the next one leads to what was before
 * 1.1.0, and not to 1.2.0 again.
 *
 * @returns null when there is none.
 */
export async function servedBefore(
  model: RegisteredModel,
  { versions: [now], history }: RegisteredStage,
  host: RegistryHost,
): Promise<Served | null> {
  let at = 0
  for (let entry = history[at]; entry !== undefined; entry = history[at]) {
    const { tag, commit } = entry
    const said = entry.isTaken ? undefined : parseStageMessage((await host.describeTag(tag))?.message ?? '')
    // A rollback stands for the tag that it restores; whatever lies between the two was undone.
    const restored = history.findIndex((earlier) => earlier.tag === said?.restores)
    if (restored > at) {
      at = restored
      continue
    }
    if (said !== undefined) {
      const name = entry.versions.find((version) => version === said.version) ?? entry.versions[0]
      const version = model.versions.find((one) => one.version === name && one.commit === commit)
      if (version !== undefined && name !== now && !version.isDeprecated) return { version, tag }
    }
    at += 1
  }
  return null
}
