import { glob, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseResult, type Result } from '@mlgate/core'
import { parseMetric } from '@mlgate/metrics'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root, runMlgate } from '../support/run-mlgate.ts'
import type { Run } from '../support/run-program.ts'
import { preparePython, runPython } from './python.ts'
import { type Recipe, recipeOf, toldMetric, withoutNumbers } from './recipe.ts'

interface Page {
  name: string
  text: string
  recipe: Recipe
}

const pages: Page[] = []
for await (const path of glob('docs/guide/recipes/*.md', { cwd: root })) {
  const text = await readFile(join(root, path), 'utf8')
  pages.push({ name: basename(path, '.md'), text, recipe: recipeOf(text) })
}
const list = pages.find(({ name }) => name === 'README') ?? expect.fail('there is no list of recipes')
const run = pages.filter(({ recipe }) => recipe.commands.length > 0)

const folders: string[] = []
let programs: string
beforeAll(async () => {
  programs = await preparePython()
})
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

describe('a recipe of the guide, followed to the letter,', () => {
  it.each(run.map((page) => [page.name, page] as const))('prints what it says: %s', async (_, { recipe }) => {
    const folder = await mkdtemp(join(tmpdir(), 'mlgate-recipe-'))
    folders.push(folder)
    for (const [name, text] of Object.entries(recipe.files)) await writeFile(join(folder, name), text)
    let told: ReturnType<typeof toldMetric> = null
    for (const { words, prints } of recipe.commands) {
      const { code, stdout, stderr } = await type(words, folder)
      expect(code, `${words.join(' ')}:\n${stdout}${stderr}`).toBe(0)
      expect(withoutNumbers(stdout)).toBe(withoutNumbers(prints))
      told ??= toldMetric(stdout)
    }
    if (told === null)
      return expect(recipe.files, 'a script says how good its model is').not.toHaveProperty(['train.py'])
    const { canonical } = parseMetric(told.metric)
    const [own] = (await results(folder)).flatMap(({ metrics }) =>
      metrics.filter(({ name, slice }) => name === canonical && !slice),
    )
    // A network in ONNX may round a probability otherwise.
    expect(own?.value).toBeCloseTo(told.value, 4)
  })

  it('or says that it is not run, as the list of recipes does', () => {
    const others = pages.filter((page) => page !== list && !run.includes(page))
    for (const { name, text } of others) expect(text, name).toContain("is not run in this project's tests")
    const listed = Array.from(list.text.matchAll(/\((\w[\w-]*)\.md\) \|.*\| (yes|no)/g), ([, name, runs]) => [
      name,
      runs,
    ])
    const known = [...run.map(({ name }) => [name, 'yes']), ...others.map(({ name }) => [name, 'no'])]
    expect(listed.sort()).toEqual(known.sort())
  })
})

function type(words: readonly string[], folder: string): Promise<Run> {
  const [program, package_, ...rest] = words
  const isMlgate = program === 'npx' && package_ === 'mlgate'
  return isMlgate ? runMlgate(rest, { folder }) : runPython(programs, words, folder)
}

async function results(folder: string): Promise<Result[]> {
  const kept = join(folder, '.mlgate/results')
  const names = (await readdir(kept)).filter((name) => name.endsWith('.json'))
  return Promise.all(names.map(async (name) => parseResult(await readFile(join(kept, name), 'utf8'), name)))
}
