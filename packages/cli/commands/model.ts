import { Command, Option } from 'commander'
import type { Entrance } from '../options.ts'
import type { ModelOptions } from '../work/model/registered.ts'

/** `mlgate model`: what is registered, from the tags of this clone. */
export function modelCommand({ finish }: Entrance): Command {
  const model = new Command('model').description(
    'read the model registry: versions and stages, as tags say them',
  )
  withOptions(
    model
      .command('list')
      .description('list the registered models with their newest version and stages, or all versions of one')
      .argument('[name]', 'a model, as NAME or FOLDER:NAME'),
  ).action(async (name: string | undefined, options: ModelOptions) => {
    const { listModels } = await import('../work/model/registered.ts')
    finish(await listModels(name, options))
  })
  withOptions(
    model
      .command('show')
      .description('show one version, and what its stages were on before')
      .argument('<reference>', 'NAME, NAME@VERSION, NAME@RANGE, NAME@COMMIT or NAME#STAGE'),
  ).action(async (reference: string, options: ModelOptions) => {
    const { showVersion } = await import('../work/model/registered.ts')
    finish(await showVersion(reference, options))
  })
  return model
}

function withOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <format>', 'text, JSON or Markdown')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .option('--no-color', 'no colours, also by NO_COLOR')
    .option('--debug', 'show what lies behind an error', false)
}
