import { type Command, Option } from 'commander'
import type { Entrance } from '../../options.ts'
import type { ImportOptions } from '../../work/model/import.ts'
import type { MirrorOptions } from '../../work/model/mirror.ts'
import { referenceHelp, withAttestation, withRepository } from './options.ts'

/** What brings registries of other tools here, and shows this one there. */
export function addMirrors(model: Command, { finish, childEntry }: Entrance): void {
  withRepository(
    model
      .command('import')
      .description('register the versions of another registry here: their files, numbers and stages')
      .argument('<source>', 'mlflow:NAME, or gto for all models that tags of GTO register, or gto:NAME')
      .option('--as <name>', 'what a model of MLflow is called here (default: its name there)')
      .option('--reason <words>', 'why, for the tags', 'It moves here.')
      .option(
        '--dry-run',
        'say which versions there are and what would become of them, and bring nothing',
        false,
      ),
  )
    .addHelpText(
      'after',
      '\nThe token is taken from GITHUB_TOKEN or GH_TOKEN, the MLflow server from MLFLOW_TRACKING_URI.',
    )
    .action(async (source: string, options: Omit<ImportOptions, 'childEntry'>) => {
      const { importModels } = await import('../../work/model/import.ts')
      finish(await importModels(source, { ...options, childEntry }))
    })
  withAttestation(
    withRepository(
      model
        .command('mirror')
        .description('show a version in MLflow, or in a folder as Hugging Face lays out a model')
        .argument('<reference>', referenceHelp)
        .argument('<where>', 'mlflow or hugging-face')
        .addOption(new Option('--to <folder>', 'the folder for hugging-face; it may be a clone from there'))
        .option(
          '--as <name>',
          'what the model is called in MLflow (default: as mlgate.yml says, else its name)',
        ),
    ),
  ).action(async (reference: string, where: string, options: Omit<MirrorOptions, 'childEntry'>) => {
    const { mirrorVersion } = await import('../../work/model/mirror.ts')
    finish(await mirrorVersion(reference, where, { ...options, childEntry }))
  })
}
