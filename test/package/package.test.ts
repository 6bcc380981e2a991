import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseResult } from '@mlgate/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../support/run-mlgate.ts'
import { type Ended, installNode, installPackage, type Project, run, runProgram } from './install.ts'

let project: Project
beforeAll(async () => {
  project = await installPackage()
})
afterAll(() => project.remove())

const installed = () => join(project.folder, 'node_modules', 'mlgate')
const readJson = async (file: string) => JSON.parse(await readFile(file, 'utf8'))
/** npx, kept from asking a registry for what is not installed. */
const mlgate = (words: string) => run(`npx --no-install mlgate ${words}`, project.folder)

/** The verdict of each document that `--format json` printed. */
const verdicts = ({ stdout }: Ended) =>
  Object.fromEntries(
    (JSON.parse(stdout) as unknown[])
      .map((document) => parseResult(JSON.stringify(document), 'stdout'))
      .map(({ name, verdict }) => [name, verdict]),
  )
const digitsVerdicts = { test: 'pass', train: 'pass', digits: 'fail' }

describe('the published package, packed and installed', () => {
  test('says its version', async () => {
    const { version } = await readJson(join(root, 'packages/cli/package.json'))
    expect(mlgate('--version')).toMatchObject({ code: 0, stdout: `${version}\n` })
  })

  test('lists its commands', () => {
    const { code, stdout } = mlgate('--help')
    expect(code).toBe(0)
    for (const command of ['run', 'data', 'evaluate', 'compare', 'report']) {
      expect(stdout).toMatch(new RegExp(`^ +${command} `, 'm'))
    }
  })

  test('runs a whole project, child processes, DuckDB and ONNX Runtime included', () => {
    const ended = mlgate('run --format json')
    expect(ended.code).toBe(1)
    expect(verdicts(ended)).toEqual(digitsVerdicts)
  })

  test('writes the page', async () => {
    mlgate('run test')
    const { code } = mlgate('report ".mlgate/results/*.json" --format html --output page.html')
    expect(code).toBe(0)
    expect(await readFile(join(project.folder, 'page.html'), 'utf8')).toMatch(/^<!doctype html>/i)
  })

  test('tells a mistake with code and remedy, and no stack', () => {
    const { code, stderr } = mlgate('run tset')
    expect(code).toBe(2)
    expect(stderr).toContain('Did you mean "test"?')
    expect(stderr).not.toContain('at ')
  })

  test('needs the native packages alone, at exact versions, and runs nothing when it is installed', async () => {
    const { dependencies, scripts } = await readJson(join(installed(), 'package.json'))
    expect(Object.keys(dependencies)).toEqual(['@duckdb/node-api', 'onnxruntime-node', 'sharp'])
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+/)
    expect(scripts).toBeUndefined()
  })

  test('holds built JavaScript, its licences, and no sources', async () => {
    const files = await readdir(installed(), { recursive: true })
    expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'licenses.txt', 'package.json']))
    expect(files.filter((file) => /\.(ts|map)$/.test(file))).toEqual([])
  })

  test('runs on the oldest Node that it promises', async () => {
    const node = await installNode('22.0.0', join(project.folder, 'oldest node'))
    const ended = runProgram(
      node,
      [join(installed(), 'bin/mlgate.js'), 'run', '--format', 'json'],
      project.folder,
    )
    expect(ended.code).toBe(1)
    expect(verdicts(ended)).toEqual(digitsVerdicts)
  })
})
