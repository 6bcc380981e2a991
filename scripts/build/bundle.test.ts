import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bundle } from './bundle.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-bundle-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const sources = {
  'actions/one/index.ts': `import { shared } from '../../packages/part/index.ts'
export const one: string = shared('one')
console.log(one, await import('../../packages/other/rare.ts'))`,
  'packages/part/index.ts': `/** Says it. */\nexport const shared = (name: string): string => \`said \${name}\``,
  'packages/other/rare.ts': 'export const rare = 1',
  'packages/child/index.ts': `import { shared } from '../part/index.ts'\nconsole.log(shared('child'))`,
}

async function project(name: string, files: Record<string, string> = sources) {
  const root = join(folder, name)
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  const entries = { one: 'actions/one/index.ts', child: 'packages/child/index.ts' }
  return bundle({ root, entries, chunks: 'chunks' })
}

describe('a bundle', () => {
  test('is the same to the byte in another folder', async () => {
    const first = await project('here')
    const second = await project('a folder with another name/and deeper')
    expect([...second.files]).toEqual([...first.files])
  })

  test('has a file for each entry, one for each part, and one apart for what is loaded on demand', async () => {
    const { files } = await project('here')
    expect([...files.keys()].sort()).toEqual([
      'child.js',
      'chunks/lazy/other-rare.js',
      'chunks/part.js',
      'one.js',
    ])
  })

  test('puts what only a part itself loads on demand into a chunk apart from the part', async () => {
    const { files } = await project('here', {
      ...sources,
      'packages/part/index.ts': `export const shared = async () => (await import('./rare.ts')).rare()`,
      'packages/part/rare.ts': 'export function rare() {}',
    })
    expect(files.get('chunks/part.js')).not.toContain('function rare()')
    expect(files.get('chunks/lazy/part-rare.js')).toContain('function rare()')
  })

  test('keeps an installed package apart from the code that needs it', async () => {
    const { files } = await project('here', {
      ...sources,
      'node_modules/@scope/tool/package.json':
        '{ "name": "@scope/tool", "main": "index.js", "type": "module" }',
      'node_modules/@scope/tool/index.js': 'export function tool() {}',
      'packages/other/rare.ts': `import { tool } from '@scope/tool'\nexport const rare = tool`,
    })
    expect(files.get('chunks/scope-tool.js')).toContain('function tool()')
  })

  test('puts a package that is loaded on demand into one lazy chunk with all that it alone needs', async () => {
    const { files } = await project('here', {
      ...sources,
      'node_modules/large/package.json': '{ "name": "large", "main": "index.js", "type": "module" }',
      'node_modules/large/index.js': `import { needed } from 'needed'\nexport const large = needed`,
      'node_modules/needed/package.json': '{ "name": "needed", "main": "index.js", "type": "module" }',
      'node_modules/needed/index.js': 'export function needed() {}',
      'packages/child/index.ts': `console.log(await import('large'))`,
    })
    expect(files.get('chunks/lazy/large.js')).toContain('function needed()')
    expect(files.get('child.js')).toContain('await import("./chunks/lazy/large.js")')
  })

  test('stays readable: names, comments of functions and the place of each module are kept', async () => {
    const { files } = await project('here')
    expect(files.get('chunks/part.js')).toContain('/** Says it. */')
    expect(files.get('chunks/part.js')).toContain('// packages/part/index.ts')
    expect(files.get('child.js')).toContain('import { shared } from "./chunks/part.js"')
  })

  test('names the modules that it was made of', async () => {
    const { modules } = await project('here')
    expect(modules).toContain(join(folder, 'here', 'packages/child/index.ts'))
  })

  test('is refused when it would need an installed package at run time', async () => {
    const native = { ...sources, 'packages/child/index.ts': `import '@duckdb/node-api'` }
    await expect(project('here', native)).rejects.toThrow('child.js imports @duckdb/node-api')
  })

  test('is refused when chunks would import each other', async () => {
    const circle = {
      ...sources,
      'packages/part/index.ts': `import { back } from '../back/index.ts'\nexport const shared = (name: string) => back + name`,
      'packages/back/index.ts': `import { shared } from '../part/index.ts'\nexport const back = 'b'\nexport const again = () => shared('')\nconsole.log(again)`,
    }
    await expect(project('here', circle)).rejects.toThrow(/Chunks import each other: .*part\.js.*back\.js/)
  })

  test('is refused when something is imported that is not there', async () => {
    const missing = {
      ...sources,
      'packages/child/index.ts': `import { none } from '../part/index.ts'\nconsole.log(none)`,
    }
    await expect(project('here', missing)).rejects.toThrow('none')
  })
})
