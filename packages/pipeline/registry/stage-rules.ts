import { join } from 'node:path'
import { projectFileNames, type RegisterConfig, type StageConfig } from '@mlgate/config'
import { type StageRules, usualRules } from '@mlgate/registry'
import { type BaseFiles, projectAt } from '../base-gates.ts'

/** Where the project lies that says what stages ask for. */
export interface ProjectPlace {
  /** Path of mlgate.yml from `folder`, where it is named. */
  config?: string | undefined
  folder: string
}

/**
 * What a stage asks of a version: the defaults, and what `register.stages` in mlgate.yml of the default branch says
 * otherwise, key by key. A branch cannot loosen it, and nothing has to be checked out.
 *
 * @param model its name in mlgate.yml.
 * @returns the rules, who else is told of stages, and what is to be known of it.
 * @throws MlgateError MG6013 when the default branch could not be asked.
 */
export async function stageRules(
  { model, stage }: { model: string; stage: string },
  { config, folder }: ProjectPlace,
  defaultBranch: BaseFiles,
): Promise<{ rules: StageRules; mirrors: RegisterConfig['mirrors']; notes: string[] }> {
  const notes: string[] = []
  const file = join(folder, config ?? projectFileNames[0])
  const project = await projectAt({ file, folder: join(file, '..') }, defaultBranch, notes)
  const { stages, mirrors } = project?.models[model]?.register ?? {}
  const told = project === null ? [`${stage} asks for what it does by default: ${notes.join('; ')}`] : []
  return { rules: withSaid(usualRules(stage), stages?.[stage]), mirrors, notes: told }
}

function withSaid(
  { environment: usual, ...rules }: StageRules,
  { environment = usual, ...said }: StageConfig = {},
): StageRules {
  return {
    ...rules,
    ...said,
    ...(environment === undefined || environment === 'none' ? {} : { environment }),
  }
}
