import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { SetupConfig } from '@mlgate/config'
import { killMarked } from '@mlgate/sandbox'
import type { StepContext } from '../step-context.ts'
import { commandEnvironment } from './command-environment.ts'
import { commandMark } from './command-mark.ts'

/**
 * Runs a command that makes something in a checkout: builds it, or trains its model. What it leaves running is ended.
 *
 * @param project the folder of the project in that checkout.
 * @param key of mlgate.yml that says the command.
 * @param name of the model that it is about.
 * @throws MlgateError MG5035 when it cannot be started, MG5036 when it fails or takes too long.
 */
export async function buildCheckout(
  { words, env, folder = '.', timeoutMs }: SetupConfig,
  { project, key, name }: { project: string; key: 'setup' | 'train'; name: string },
  { runJob }: Pick<StepContext, 'runJob'>,
): Promise<void> {
  const token = randomUUID()
  const environment = commandEnvironment(process.env, env, process.platform)
  try {
    const [program = '', ...rest] = words
    const request = { folder: join(project, folder), environment: { ...environment, [commandMark]: token } }
    await runJob('build-checkout', { ...request, words: [program, ...rest], key, timeoutMs }, name)
  } finally {
    await killMarked(commandMark, token)
  }
}
