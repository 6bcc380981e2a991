import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectFileNames } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import type { JudgedProject } from '../base-gates.ts'
import { readProject } from '../requests/project-request.ts'

/**
 * The project of a folder; undefined where there is none and nobody names one: then everything is said otherwise.
 *
 * @throws MlgateError MG20xx and MG21xx when it cannot be read.
 */
export async function projectHere(
  config: string | undefined,
  folder: string,
): Promise<JudgedProject | undefined> {
  const isThere = projectFileNames.some((name) => existsSync(join(folder, name)))
  return config === undefined && !isThere ? undefined : readProject(config, folder)
}

/**
 * The name of the model that is meant: the only one there is, where nobody names one.
 *
 * @throws MlgateError MG6517 when that is none, or one of several.
 */
export function modelMeant(name: string | undefined, project: JudgedProject | undefined): string {
  const names = Object.keys(project?.models ?? {})
  const [only, ...others] = names
  if (name !== undefined) return name
  if (only !== undefined && others.length === 0) return only
  throw new MlgateError({
    code: 'MG6517',
    message:
      only === undefined
        ? 'It is not known which model is meant: no mlgate.yml names one.'
        : `It is not known which model is meant: mlgate.yml has ${names.join(', ')}.`,
    hint: 'Name it.',
  })
}
