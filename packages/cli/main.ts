import { Command, CommanderError } from 'commander'
import { benchmarkCommand } from './commands/benchmark.ts'
import { compareCommand } from './commands/compare.ts'
import { dataCheckCommand } from './commands/data-check.ts'
import { dataProfileCommand } from './commands/data-profile.ts'
import { evaluateCommand } from './commands/evaluate.ts'
import { historyCommand } from './commands/history.ts'
import { inspectCommand } from './commands/inspect.ts'
import { listCommand } from './commands/list.ts'
import { modelCommand } from './commands/model.ts'
import { pullCommand } from './commands/pull.ts'
import { replayCommand } from './commands/replay.ts'
import { reportCommand } from './commands/report.ts'
import { runCommand } from './commands/run.ts'
import type { Entrance } from './options.ts'
import manifest from './package.json' with { type: 'json' }

/**
 * Runs one command line.
 *
 * @param argv the arguments after `mlgate`.
 * @param childEntry path of the child process's own entry.
 * @returns the exit code: 0 passed, 1 a gate or check failed, 2 something could not be decided.
 */
export async function main(argv: readonly string[], childEntry: string): Promise<number> {
  let exitCode = 0
  const entrance: Entrance = {
    childEntry,
    finish: (code) => {
      exitCode = code
    },
  }
  const program = new Command('mlgate')
    .description('Quality gates for machine learning: check the data, score the model, compare it with main.')
    .version(manifest.version, '-V, --version')
    .helpCommand(false)
    // --version of a command is its own.
    .enablePositionalOptions()
    .showHelpAfterError('Run mlgate --help for the commands.')
    .exitOverride()
  const add = (parent: Command, child: Command) => parent.addCommand(child.copyInheritedSettings(parent))
  add(program, runCommand(entrance))
  const data = new Command('data').description('work on data')
  add(program, data)
  add(data, dataCheckCommand(entrance))
  add(data, dataProfileCommand(entrance))
  add(program, evaluateCommand(entrance))
  add(program, compareCommand(entrance))
  add(program, benchmarkCommand(entrance))
  add(program, inspectCommand(entrance))
  add(program, reportCommand(entrance))
  add(program, historyCommand(entrance))
  add(program, listCommand(entrance))
  add(program, modelCommand(entrance))
  add(program, pullCommand(entrance))
  add(program, replayCommand(entrance))
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exitCode
  } catch (error) {
    // Help and version end with 0; what commander itself refuses is a bad input, which is undecidable.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    // Never 1: that would say that a gate failed.
    process.stderr.write(`mlgate failed in a way that it did not foresee: ${(error as Error).message}\n`)
    process.stderr.write('Please report it, with what --debug shows.\n')
    if (argv.includes('--debug')) process.stderr.write(`${(error as Error).stack}\n`)
    return 2
  }
}
