import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { differences, javaScriptSize, sizeTable, writeOutput } from './output.ts'

const output = new Map([
  ['step.js', 'export {}\n'],
  ['chunks/part.js', 'export const part = "é"\n'],
  ['licenses.txt', 'a licence\n'],
])

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-output-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('what was built, compared with a folder', () => {
  test('is the same right after it was written', async () => {
    await writeOutput(output, folder)
    expect(await differences(output, folder)).toEqual([])
  })

  test('differs by every file when the folder is not there', async () => {
    expect(await differences(output, join(folder, 'none'))).toEqual([
      'chunks/part.js is missing',
      'licenses.txt is missing',
      'step.js is missing',
    ])
  })

  test('differs by a file that was edited, one that is missing and one that nothing builds', async () => {
    await writeOutput(output, folder)
    await writeFile(join(folder, 'step.js'), 'export {} \n')
    await rm(join(folder, 'licenses.txt'))
    await writeFile(join(folder, 'chunks', 'old.js'), '')
    expect(await differences(output, folder)).toEqual([
      'chunks/old.js is not part of the build',
      'licenses.txt is missing',
      'step.js differs',
    ])
  })

  test('differs by line ends too', async () => {
    await writeOutput(output, folder)
    await writeFile(join(folder, 'step.js'), 'export {}\r\n')
    expect(await differences(output, folder)).toEqual(['step.js differs'])
  })

  test('takes the place of whatever the folder held', async () => {
    await writeOutput(new Map([['stale.js', '']]), folder)
    await writeOutput(output, folder)
    expect(await differences(output, folder)).toEqual([])
  })
})

describe('the size of a build', () => {
  test('counts the bytes of JavaScript alone, the largest file first', () => {
    expect(javaScriptSize(output)).toEqual({
      total: 35,
      files: [
        ['chunks/part.js', 25],
        ['step.js', 10],
      ],
    })
  })

  test('is told file by file, with the whole below', () => {
    const table = sizeTable({
      total: 3500,
      files: [
        ['a.js', 3000],
        ['b.js', 500],
      ],
    })
    expect(table.split('\n').map((line) => line.trim())).toEqual([
      '3.0 kB  a.js',
      '0.5 kB  b.js',
      '3.5 kB  JavaScript in all',
      '',
    ])
  })
})
