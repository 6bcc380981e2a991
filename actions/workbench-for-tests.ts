import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Deps, StepDefinition, Walked } from '@mlgate/kit'
import { type InputTable, type InputValues, readInputs, variableOf } from '@mlgate/kit/inputs'
import { withSession } from '@mlgate/pipeline'

/** The digits example: real images, two real models. */
export const digits = fileURLToPath(new URL('../examples/digits', import.meta.url))

/** A checkout of one's own, and what the kit would hand to a step: the real thing but for what it prints. */
export interface Workbench {
  folder: string
  resultsFolder: string
  /** Results in the order in which they were told. */
  told: Walked[]
  deps(folder?: string): Deps
  close(): Promise<void>
}

export async function openWorkbench(files: Readonly<Record<string, string>> = {}): Promise<Workbench> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'actions ')))
  const folder = join(root, 'checkout')
  const resultsFolder = join(root, 'mlgate', 'results')
  for (const path of [folder, resultsFolder]) await mkdir(path, { recursive: true })
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const told: Walked[] = []
  const session = {
    childEntry: fileURLToPath(new URL('../packages/child/index.ts', import.meta.url)),
    resultsFolder,
    keepFormer: true,
    limits: {},
  }
  return {
    folder,
    resultsFolder,
    told,
    deps: (start = folder) => ({
      runner: {
        workspace: folder,
        temporaryFolder: root,
        toolCache: undefined,
        resultsFolder,
        run: {},
        event: { name: '' },
      },
      folder: start,
      inSession: (surroundings, work) => withSession({ ...session, ...surroundings }, work),
      fold: (_, work) => work(),
      comment: async () => undefined,
      accept: async (result) => result,
      markCommit: async () => undefined,
      uploadPage: async () => undefined,
      collectShared: async () => undefined,
      baseFiles: async () => undefined,
      registry: () => Promise.reject(new Error('this workbench has no registry')),
      tell: (walked) => void told.push(...walked),
      say: () => undefined,
    }),
    close: () => rm(root, { recursive: true }),
  }
}

/** The values of a step's inputs as a workflow writes them. */
export function given<Table extends InputTable>(
  { inputs }: StepDefinition<Table>,
  texts: Readonly<{ [Name in keyof Table]?: string }>,
): InputValues<Table> {
  const variables = Object.entries(texts).map(([name, text]) => [variableOf(name), text])
  return readInputs(inputs, Object.fromEntries(variables))
}
