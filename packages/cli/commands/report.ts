import { Command, Option } from 'commander'
import { type Entrance, formats } from '../options.ts'
import type { ReportOptions } from '../work/report.ts'

/** `mlgate report`: stored results as text, Markdown or a page. */
export function reportCommand({ childEntry, finish }: Entrance): Command {
  return new Command('report')
    .description('show stored results: in the terminal, as Markdown, or as a page that needs nothing else')
    .argument('<results...>', 'result documents: files or patterns')
    .addOption(
      new Option('--format <format>', 'how they are shown').choices([...formats, 'html']).default('text'),
    )
    .option(
      '--config <file>',
      'the project file by which models scored in parts are judged (default: mlgate.yml in this folder)',
    )
    .option('-o, --output <file>', 'write to a file instead of the terminal')
    .option('--title <title>', 'title of the page')
    .option('--all', 'list passed gates and checks too', false)
    .option('--no-color', 'no colours, also by NO_COLOR')
    .option('--debug', 'show what lies behind an error', false)
    .action(async (locations: string[], options: Omit<ReportOptions, 'childEntry'>) => {
      const { report } = await import('../work/report.ts')
      finish(await report(locations, { ...options, childEntry }))
    })
}
