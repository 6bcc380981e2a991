import { Command, Option } from 'commander'
import { type Entrance, formats } from '../options.ts'
import type { InspectOptions } from '../work/inspect.ts'

/** `mlgate inspect`: what an ONNX model takes and gives. */
export function inspectCommand({ childEntry, finish }: Entrance): Command {
  return new Command('inspect')
    .description('show what an ONNX model takes and gives, its operators, files and versions')
    .argument('<model>', 'the model: a path, file:PATH or git:REF:PATH')
    .addOption(new Option('--format <format>', 'how it is printed').choices(formats).default('text'))
    .option('--no-color', 'no colours, also by NO_COLOR')
    .option('--debug', 'show what lies behind an error', false)
    .action(async (model: string, options: Omit<InspectOptions, 'childEntry'>) => {
      const { inspect } = await import('../work/inspect.ts')
      finish(await inspect(model, { ...options, childEntry }))
    })
}
