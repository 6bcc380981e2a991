import type { Command } from 'commander'
import { type Entrance, withJobOptions } from '../../options.ts'
import type { ReproduceOptions } from '../../work/model/reproduce.ts'
import { referenceHelp, withRepository } from './options.ts'

/** `mlgate model reproduce`: a version measured again. */
export function addReproducing(model: Command, { finish, childEntry }: Entrance): void {
  withJobOptions(
    withRepository(
      model
        .command('reproduce')
        .description('check out the commit of a version, score its model again and compare every metric')
        .argument('[reference]', referenceHelp)
        .option('--manifest <file>', 'in place of a reference: mlgate.json of a version that was fetched')
        .option('--config <file>', 'the project file at that commit (default: mlgate.yml in this folder)')
        .option(
          '--tolerance <limit>',
          'how far a number may be off, such as 0.001%, 0.1pt or 0 (default: 0 on the same kind of machine, else 0.0001%)',
        )
        .option('--train', 'also run the training that mlgate.yml declares, and compare its model', false)
        .option(
          '--train-tolerance <limit>',
          'how far the numbers of that model may be off (default: they are shown, not judged)',
        ),
    ),
  )
    .addHelpText('after', '\nThe token is taken from GITHUB_TOKEN or GH_TOKEN.')
    .action(async (reference: string | undefined, options: Omit<ReproduceOptions, 'childEntry'>) => {
      const { reproduceModel } = await import('../../work/model/reproduce.ts')
      finish(await reproduceModel(reference, { ...options, childEntry }))
    })
}
