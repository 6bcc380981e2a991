import { Command } from 'commander'
import { type Entrance, withCommonOptions } from '../options.ts'
import type { CompareOptions } from '../work/compare.ts'

/** `mlgate compare`: two results held against each other. */
export function compareCommand({ childEntry, finish }: Entrance): Command {
  const command = new Command('compare')
    .description(
      'hold a result against a base: on the same rows when both have their predictions beside them',
    )
    .argument('<base>', 'the result document to compare with')
    .argument('<candidate>', 'the result document to judge')
    .option(
      '--gates <file>',
      'a file that holds the gates: mapping alone (default: the gates of the candidate)',
    )
  return withCommonOptions(command).action(
    async (base: string, candidate: string, options: CompareOptions) => {
      const { compareResults } = await import('../work/compare.ts')
      finish(await compareResults(base, candidate, { ...options, childEntry }))
    },
  )
}
