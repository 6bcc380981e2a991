import { execFileSync } from 'node:child_process'
import { cp, glob, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { buildActions } from './actions.ts'
import { writeOutput } from './output.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

let folder: string
let files: string[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-archive-'))
  await archive(join(folder, 'clone'), join(folder, 'archive.tar'))
  files = execFileSync('tar', ['-tf', 'archive.tar'], { cwd: folder, encoding: 'utf8' })
    .split(/\r?\n/)
    .filter((path) => path !== '' && !path.endsWith('/'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The archive of a commit of the working tree as it is, with dist/ built from it. */
async function archive(clone: string, tar: string): Promise<void> {
  const git = (cwd: string, ...words: string[]) => execFileSync('git', words, { cwd, encoding: 'utf8' })
  git(folder, 'init', '--quiet', clone)
  const tracked = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0')
  for (const file of tracked.filter((path) => path !== '' && !path.startsWith('dist/'))) {
    // A file that is about to be deleted is still listed.
    await cp(join(root, file), join(clone, file)).catch(ignoreMissing)
  }
  await writeOutput(await buildActions(root), join(clone, 'dist'))
  git(clone, 'add', '--all', '--force')
  git(clone, '-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--message', 'All')
  git(clone, 'archive', `--output=${tar}`, 'HEAD')
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

async function actionFiles(): Promise<string[]> {
  const found: string[] = []
  for await (const file of glob(['action.yml', 'actions/*/action.yml'], { cwd: root })) found.push(file)
  return found.map((file) => file.split(sep).join('/')).sort()
}

describe("the archive that a user's job downloads", () => {
  test('holds every action, and the file that each starts', async () => {
    const actions = await actionFiles()
    expect(actions).toContain('action.yml')
    expect(files).toEqual(expect.arrayContaining(actions))
    for (const action of actions) {
      const { runs } = parse(await readFile(join(root, action), 'utf8')) as { runs: { main: string } }
      expect(files).toContain(join(dirname(action), runs.main).split(sep).join('/'))
    }
  })

  test('holds the bundles, their licences, LICENSE and README.md, and nothing else', async () => {
    const actions = await actionFiles()
    const others = files.filter((path) => !path.startsWith('dist/') && !actions.includes(path))
    expect(others.sort()).toEqual(['LICENSE', 'README.md'])
    expect(files).toContain('dist/licenses.txt')
  })

  test('is at most 12 MB', async () => {
    expect((await stat(join(folder, 'archive.tar'))).size).toBeLessThanOrEqual(12_000_000)
  })
})
