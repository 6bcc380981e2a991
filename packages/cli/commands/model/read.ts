import type { Command } from 'commander'
import type { Entrance } from '../../options.ts'
import type { ComparedOptions, VerifyOptions } from '../../work/model/compare.ts'
import type { ReadOptions } from '../../work/model/registered.ts'
import { referenceHelp, withAttestation, withRepository } from './options.ts'

/** What is registered, as tags of the clone or GitHub say it. */
export function addReading(model: Command, { finish, childEntry }: Entrance): void {
  withRepository(
    model
      .command('list')
      .description('list the registered models with their newest version and stages, or all versions of one')
      .argument('[name]', 'a model, as NAME or FOLDER:NAME'),
    'the tags of this clone, which asks nobody',
  ).action(async (name: string | undefined, options: Omit<ReadOptions, 'childEntry'>) => {
    const { listModels } = await import('../../work/model/registered.ts')
    finish(await listModels(name, { ...options, childEntry }))
  })
  withRepository(
    model
      .command('show')
      .description('show one version, and what its stages were on before')
      .argument('<reference>', referenceHelp),
    'the tags of this clone, which asks nobody',
  ).action(async (reference: string, options: Omit<ReadOptions, 'childEntry'>) => {
    const { showVersion } = await import('../../work/model/registered.ts')
    finish(await showVersion(reference, { ...options, childEntry }))
  })
  withAttestation(
    withRepository(
      model
        .command('verify')
        .description('hold every file of a version against its manifest, and its attestation against GitHub')
        .argument('<reference>', referenceHelp)
        .option('--quick', 'compare the digests that GitHub tells, and download nothing', false),
    ),
  ).action(async (reference: string, options: Omit<VerifyOptions, 'childEntry'>) => {
    const { verify } = await import('../../work/model/compare.ts')
    finish(await verify(reference, { ...options, childEntry }))
  })
  withRepository(
    model
      .command('diff')
      .description('show what is different between two versions: files, signature, numbers, parameters, data')
      .argument('<base>', referenceHelp)
      .argument('<other>', `${referenceHelp}; without a name, a version of the same model`),
  ).action(async (base: string, other: string, options: Omit<ComparedOptions, 'childEntry'>) => {
    const { diff } = await import('../../work/model/compare.ts')
    finish(await diff(base, other, { ...options, childEntry }))
  })
}
