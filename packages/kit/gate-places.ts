import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { gatePlace, type ProjectConfig } from '@mlgate/config'
import type { Gate, Place } from '@mlgate/core'

/**
 * Where the gates of a project are written.
 *
 * @returns the place of a gate of a result; never one without a project, or when its file is gone.
 */
export async function gatePlaces(
  project: Pick<ProjectConfig, 'file' | 'folder'> | undefined,
): Promise<(result: string, gate: Gate) => Place | undefined> {
  if (project === undefined) return () => undefined
  const file = resolve(project.file)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return () => undefined
  return (model, { metric, slice }) => gatePlace(text, file, { model, metric, sliced: slice !== null })
}
