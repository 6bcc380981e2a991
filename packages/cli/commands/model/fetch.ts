import { fetchModel } from '@mlgate/actions'
import type { Command } from 'commander'
import { type Entrance, helpOf } from '../../options.ts'
import type { FetchOptions } from '../../work/model/fetch.ts'
import type { RangeOptions } from '../../work/model/read-bytes.ts'
import { collected, referenceHelp, withAttestation, withRepository } from './options.ts'

const help = helpOf(fetchModel)

/** `mlgate model fetch`: the files of a version, verified. */
export function addFetching(model: Command, { finish, childEntry }: Entrance): void {
  withAttestation(
    withRepository(
      model
        .command('fetch')
        .description('fetch the files of a version and verify every byte')
        .argument('<reference>', referenceHelp)
        .option('--to <folder>', help('to'), fetchModel.inputs.to.default)
        .option('--files <pattern>', `${help('files')}; may be given several times`, collected),
    ),
  )
    .addHelpText('after', '\nThe token is taken from GITHUB_TOKEN or GH_TOKEN.')
    .action(async (reference: string, options: Omit<FetchOptions, 'childEntry'>) => {
      const { fetchFiles } = await import('../../work/model/fetch.ts')
      finish(await fetchFiles(reference, { ...options, childEntry }))
    })
  withRepository(
    model
      .command('read')
      .description('write some bytes of one file of a version to the standard output, without the rest of it')
      .argument('<reference>', referenceHelp)
      .argument('<path>', 'of the file in the version')
      .argument('<bytes>', 'the first byte and the one behind the last, such as 0-1024'),
  ).action(
    async (reference: string, path: string, bytes: string, options: Omit<RangeOptions, 'childEntry'>) => {
      const { readBytes } = await import('../../work/model/read-bytes.ts')
      finish(await readBytes({ reference, path, bytes }, { ...options, childEntry }))
    },
  )
}
