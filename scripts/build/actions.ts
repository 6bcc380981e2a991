import { glob } from 'node:fs/promises'
import { basename, dirname, sep } from 'node:path'
import { bundle } from './bundle.ts'
import { bundledPackages, licenseFile } from './licenses.ts'
import type { Output } from './output.ts'

/**
 * The bundles of all actions, as dist/ holds them: an entry for each step and one for the child process, what they
 * share in chunks/, what is rarely needed in chunks/lazy/.
 */
export async function buildActions(root: string): Promise<Output> {
  const { files, modules } = await bundle({ root, entries: await findEntries(root), chunks: 'chunks' })
  return new Map([
    ...files,
    ['licenses.txt', licenseFile(await bundledPackages(modules))],
    // Whatever a runner finds above dist/: these files are modules.
    ['package.json', '{ "type": "module" }\n'],
  ])
}

async function findEntries(root: string): Promise<Record<string, string>> {
  const steps: string[] = []
  for await (const file of glob('actions/*/index.ts', { cwd: root })) steps.push(file.split(sep).join('/'))
  return {
    child: 'packages/child/index.ts',
    ...Object.fromEntries(steps.sort().map((file) => [basename(dirname(file)), file])),
  }
}
