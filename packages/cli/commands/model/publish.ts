import { registerModel } from '@mlgate/actions'
import { type Command, Option } from 'commander'
import { type Entrance, helpOf } from '../../options.ts'
import type { PublishOptions } from '../../work/model/publish.ts'
import { collected, withRepository } from './options.ts'

const help = helpOf(registerModel)

/** `mlgate model publish`: a version of a model, released. */
export function addPublishing(model: Command, { finish, childEntry }: Entrance): void {
  withRepository(
    model
      .command('publish')
      .description(
        'register an evaluated model as a version: a tag, and a release with all that belongs to it',
      )
      .argument('[name]', help('name'))
      .option('--model <path>', help('model'))
      .option('--files <path>', 'further files of the version; may be given several times', collected)
      .option('--version <version>', help('version'), registerModel.inputs.version.default)
      .option('--prerelease <word>', help('prerelease'))
      .option('--license <identifier>', help('license'))
      .option('--card <path>', help('card'))
      .option('--results <folder>', 'where its results lie (default: .mlgate/results)')
      .addOption(
        new Option('--attest <how>', help('attest')).choices(['auto', 'require', 'off']).default('auto'),
      )
      .option('--allow-failed', help('allow-failed'), false)
      .option('--allow-unevaluated', help('allow-unevaluated'), false)
      .option('--config <file>', help('config'))
      .option(
        '--dry-run',
        'say which version it would become and what it would hold, and publish nothing',
        false,
      ),
  )
    .addHelpText('after', '\nThe token is taken from GITHUB_TOKEN or GH_TOKEN.')
    .action(async (name: string | undefined, options: Omit<PublishOptions, 'childEntry'>) => {
      const { publish } = await import('../../work/model/publish.ts')
      finish(await publish(name, { ...options, childEntry }))
    })
}
