import { Command, InvalidArgumentError, Option } from 'commander'
import type { Entrance } from '../options.ts'
import type { CompactOptions } from '../work/history/compact.ts'
import type { HistoryOptions } from '../work/history/history.ts'
import type { ImportOptions } from '../work/history/import.ts'

/** Options that say where results over time are read from. */
export function withSourceOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--store <kind>',
        'branch: of this clone, read with git; folder (default: the branch if the clone has it, else the folder)',
      ).choices(['branch', 'folder']),
    )
    .option('--folder <folder>', 'the folder that holds the history (default: .mlgate/history)')
    .option('--remote <name>', 'whose branch is meant; nothing is fetched', 'origin')
    .option('--branch <name>', 'the branch that holds the history', 'mlgate')
    .option('--results <files...>', 'result documents in place of a history: files or patterns')
}

/** `mlgate history`: results over time, listed, filtered, compared, exported and imported. */
export function historyCommand(entrance: Entrance): Command {
  const command = new Command('history')
    .description('list, filter, sort, compare and export results over time')
    .argument('[name]', 'a model or data set (default: all)')
  withSourceOptions(command)
    .option('--where <condition>', 'keep what fits, such as "accuracy_score >= 0.9"; may be repeated', gather)
    .option('--sort <column>', 'order by a column, -COLUMN with the largest first (default: newest first)')
    .option('--limit <number>', 'show at most this many (default: 20 for reading, else all)', parseCount)
    .option('--columns <columns...>', 'columns to show, such as commit accuracy_score')
    .option('--compare <commits...>', 'two commits, or newest, side by side')
    .option('--lineage', 'what results rest on, as a mermaid graph', false)
    .addOption(
      new Option('--format <format>', 'how it is printed')
        .choices(['text', 'json', 'markdown', 'csv', 'parquet'])
        .default('text'),
    )
    .option('-o, --output <file>', 'write to a file instead of the terminal')
    .option('--no-color', 'no colours, also by NO_COLOR')
    .option('--debug', 'show what lies behind an error', false)
    .action(async (name: string | undefined, options: Omit<HistoryOptions, 'childEntry'>) => {
      const { showHistory } = await import('../work/history/history.ts')
      const { columns = [], where = [] } = options
      entrance.finish(
        await showHistory(name, { ...options, columns, where, childEntry: entrance.childEntry }),
      )
    })
  for (const further of [importCommand(entrance), compactCommand(entrance)])
    command.addCommand(further.copyInheritedSettings(command))
  return command
}

function compactCommand({ finish }: Entrance): Command {
  return new Command('compact')
    .description('drop results that a history need not keep, and join its files')
    .addOption(
      new Option(
        '--store <kind>',
        'folder; or branch: that of the repository on GitHub, with a token that may write to it',
      )
        .choices(['branch', 'folder'])
        .default('folder'),
    )
    .option('--folder <folder>', 'the folder that holds the history (default: .mlgate/history)')
    .option('--branch <name>', 'the branch that holds the history', 'mlgate')
    .option('--repository <owner/name>', 'whose branch is meant (default: that of the remote origin)')
    .option('--days <number>', 'drop results older than this', parseCount)
    .option('--keep-results <number>', 'newest results kept of each model or data set', parseCount)
    .option('--keep-predictions <number>', 'newest results of each whose predictions are kept', parseCount)
    .option('--config <file>', 'the mlgate.yml whose retention holds (default: the one in this folder)')
    .option('--no-color', 'no colours, also by NO_COLOR')
    .option('--debug', 'show what lies behind an error', false)
    .action(async (_: unknown, command: Command) => {
      const { compactHistory } = await import('../work/history/compact.ts')
      finish(await compactHistory(command.optsWithGlobals<CompactOptions>()))
    })
}

function importCommand({ finish }: Entrance): Command {
  return new Command('import')
    .description('take over the data.js of github-action-benchmark, or a metrics.json from its git history')
    .argument('<file>', 'a path; data.js also as git:gh-pages:dev/bench/data.js')
    .option(
      '--name <name>',
      'of the model that the numbers of a metrics file are of (default: its file name)',
    )
    .option('--folder <folder>', 'the folder to add them to (default: .mlgate/history)')
    .option('--no-color', 'no colours, also by NO_COLOR')
    .option('--debug', 'show what lies behind an error', false)
    .action(async (file: string, _: unknown, command: Command) => {
      const { importHistory } = await import('../work/history/import.ts')
      // `history` has a --folder of its own, which takes what stands here.
      finish(await importHistory(file, command.optsWithGlobals<ImportOptions>()))
    })
}

function gather(text: string, former: string[] = []): string[] {
  return [...former, text]
}

/** A whole number from 1 up. */
export function parseCount(text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < 1)
    throw new InvalidArgumentError('Expected a whole number from 1 up.')
  return count
}
