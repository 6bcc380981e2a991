import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * act has no network here, so that GitHub's own actions for artifacts cannot come: stand-ins of a few lines take their
 * place, over the client that both are made of. Their inputs are those that the recipes use.
 */
const actions = {
  'actions/upload-artifact@v5': { script: 'upload-artifact.ts', inputs: { name: {}, path: {} } },
  'actions/download-artifact@v6': {
    script: 'download-artifact.ts',
    inputs: { pattern: {}, path: {}, 'run-id': {}, 'github-token': {} },
  },
}

/** Writes the actions into a folder; returns where each one lies, by the name that workflows use. */
export async function publishStandIns(into: string): Promise<Record<string, string>> {
  const published: Record<string, string> = {}
  for (const [name, { script, inputs }] of Object.entries(actions)) {
    const folder = join(into, name)
    const manifest = { name, description: name, inputs, runs: { using: 'node24', main: 'index.mjs' } }
    const url = new URL(`stand-ins/${script}`, import.meta.url).href
    await mkdir(folder, { recursive: true })
    // YAML takes JSON.
    await writeFile(join(folder, 'action.yml'), JSON.stringify(manifest))
    await writeFile(join(folder, 'index.mjs'), `await import(${JSON.stringify(url)})\n`)
    published[name] = folder
  }
  return published
}
