import type { Command } from 'commander'
import type { Entrance } from '../../options.ts'
import type { DeprecateOptions, StageOptions } from '../../work/model/stages.ts'
import { referenceHelp, trustedRoot, withRepository } from './options.ts'

/** What moves stages. */
export function addStages(model: Command, { finish, childEntry }: Entrance): void {
  withRepository(
    model
      .command('promote')
      .description('put a stage on a version, if it meets what the stage asks for')
      .argument('<reference>', referenceHelp)
      .argument('<stage>', 'such as production')
      .option('--reason <words>', 'why, for the history of the stage')
      .option('--config <file>', 'the project file that says what stages ask for (default: mlgate.yml)')
      .addOption(trustedRoot()),
  ).action(async (reference: string, stage: string, options: Omit<StageOptions, 'childEntry'>) => {
    const { promoteVersion } = await import('../../work/model/stages.ts')
    finish(await promoteVersion(reference, stage, { ...options, childEntry }))
  })
  withRepository(
    model
      .command('rollback')
      .description('return a stage to the version that it was on before')
      .argument('<name>', 'a model, as NAME or FOLDER:NAME')
      .argument('<stage>', 'such as production')
      .requiredOption('--reason <words>', 'why, for the history of the stage'),
  ).action(async (name: string, stage: string, options: Omit<StageOptions, 'childEntry'>) => {
    const { rollBack } = await import('../../work/model/stages.ts')
    finish(await rollBack(name, stage, { ...options, childEntry }))
  })
  withRepository(
    model
      .command('unassign')
      .description('take a stage away from the version that it is on')
      .argument('<name>', 'a model, as NAME or FOLDER:NAME')
      .argument('<stage>', 'such as canary')
      .requiredOption('--reason <words>', 'why, for the history of the stage'),
  ).action(async (name: string, stage: string, options: Omit<StageOptions, 'childEntry'>) => {
    const { takeStage } = await import('../../work/model/stages.ts')
    finish(await takeStage(name, stage, { ...options, childEntry }))
  })
  withRepository(
    model
      .command('deprecate')
      .description('mark a version as one that nobody should take any more; ranges and latest pass over it')
      .argument('<reference>', referenceHelp)
      .requiredOption('--reason <words>', 'why')
      .option('--force', 'also while a stage is on it', false),
  ).action(async (reference: string, options: Omit<DeprecateOptions, 'childEntry'>) => {
    const { deprecateVersion } = await import('../../work/model/stages.ts')
    finish(await deprecateVersion(reference, { ...options, childEntry }))
  })
}
