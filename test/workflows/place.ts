import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNativeRegistry } from '../support/native-registry.ts'
import { publishActions } from '../support/runner.ts'
import { startMachine, type WorkflowMachine } from './act.ts'
import { publishStandIns } from './stand-ins.ts'

/** What workflows find wherever they run: a machine, the actions that they name, a registry. */
export interface Place {
  machine: WorkflowMachine
  /** `owner/repo@ref` of an action to the folder that holds it. */
  published: Readonly<Record<string, string>>
  environment: Readonly<Record<string, string>>
  close(): Promise<void>
}

export async function openPlace(): Promise<Place> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'published-')))
  const registry = await startNativeRegistry()
  const machine = await startMachine()
  return {
    machine,
    published: {
      'mlgate/mlgate@v1': await publishActions(join(folder, 'mlgate')),
      ...(await publishStandIns(join(folder, 'stand-ins'))),
    },
    environment: { npm_config_registry: registry.url },
    close: async () => {
      await machine.close()
      await registry.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
