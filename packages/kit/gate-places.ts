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
  project: Pick<ProjectConfig, 'file' | 'files'> | undefined,
): Promise<(result: string, gate: Gate) => Place | undefined> {
  if (project === undefined) return () => undefined
  const { file: own, files = {} } = project
  const texts = new Map<string, string>()
  for (const file of new Set([own, ...Object.values(files)])) {
    const text = await readFile(resolve(file), 'utf8').catch(() => undefined)
    if (text !== undefined) texts.set(file, text)
  }
  return (model, { metric, slice }) => {
    const file = Object.hasOwn(files, model) ? (files[model] as string) : own
    const text = texts.get(file)
    return text === undefined
      ? undefined
      : gatePlace(text, resolve(file), { model, metric, sliced: slice !== null })
  }
}
