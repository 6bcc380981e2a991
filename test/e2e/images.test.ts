import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colorModel } from '../support/build-onnx.ts'
import { plainPng } from '../support/build-png.ts'
import { resultOf, runMlgate } from '../support/run-mlgate.ts'

const colors = { red: [200, 10, 10], green: [10, 200, 10], blue: [10, 10, 200] } as const
const project = `version: 1
data:
  by-class: { images: data/test/ }
  listed: { path: data/listed.csv, image: path, id: path }
models:
  by-class:
    onnx: model.onnx
    evaluate:
      data: by-class
      preprocess: { resize: 8, crop: 8, scale: 1/255 }
      gates: { accuracy: { min: 0.9 } }
  listed:
    onnx: model.onnx
    evaluate:
      data: listed
      target: label
      preprocess: { like: opencv, resize: [8, 8], color: bgr }
      gates: { accuracy: { min: 0.9 } }
`

let folder: string
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'mlgate-images-')))
  const rows: string[] = []
  for (const [label, rgb] of Object.entries(colors)) {
    await mkdir(join(folder, 'data/test', label), { recursive: true })
    for (let image = 0; image < 4; image++) {
      await writeFile(join(folder, 'data/test', label, `${image}.png`), plainPng(rgb, 20, 10))
      rows.push(`test/${label}/${image}.png,${label}\n`)
    }
  }
  await writeFile(join(folder, 'data/listed.csv'), `path,label\n${rows.join('')}`)
  await writeFile(join(folder, 'model.onnx'), colorModel('nchw', [8, 8]))
  await writeFile(join(folder, 'mlgate.yml'), project)
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...words: string[]) => runMlgate(words, { folder })

describe('images', () => {
  it('of a folder for each class are scored, and named in the result', async () => {
    const ended = await run('evaluate', 'by-class', '--format', 'json')
    expect(ended).toMatchObject({ code: 0 })
    const { metrics, subject } = resultOf(ended)
    expect(metrics).toMatchObject([{ name: 'accuracy_score', value: 1, samples: 12 }])
    expect(subject.data).toEqual([
      {
        path: 'data/test/',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        bytes: expect.any(Number),
        rows: 12,
      },
    ])
    expect(subject.predictions).toMatchObject({ rows: 12, id: 'path' })
  })

  it('that a table names are part of the data; with the channels turned round the model is wrong', async () => {
    const ended = await run('evaluate', 'listed', '--format', 'json')
    expect(ended).toMatchObject({ code: 1 })
    const { metrics, subject } = resultOf(ended)
    expect(metrics).toMatchObject([{ name: 'accuracy_score', value: 4 / 12 }])
    expect(subject.data.map(({ path }) => path)).toEqual(['data/listed.csv', 'listed.csv#path'])
  })

  it('need no project', async () => {
    const said = ['--model', 'model.onnx', '--images', 'data/test', '--preprocess', '{ resize: [8, 8] }']
    const ended = await run('evaluate', ...said, '--format', 'json')
    expect(resultOf(ended).metrics[0]).toMatchObject({ value: 1 })
  })

  it('F22: one that cannot be read is an error that names it; nothing is scored without it', async () => {
    await writeFile(join(folder, 'data/test/red/bad.jpg'), '<svg/>')
    const ended = await run('evaluate', 'by-class')
    await rm(join(folder, 'data/test/red/bad.jpg'))
    expect(ended.code).toBe(2)
    expect(ended.stdout.replace(/\s+/g, ' ')).toMatch(/red\/bad\.jpg \(row 13 of data\/test\/\) is an SVG/)
  })
})

describe('mlgate inspect', () => {
  it('tells what a model takes and gives, and leaves nothing behind', async () => {
    const before = await readdir(folder)
    const { code, stdout } = await run('inspect', 'model.onnx')
    expect(code).toBe(0)
    expect(stdout).toMatch(/input +image: float32 \[N, 3, 8, 8\]/)
    expect(stdout).toMatch(/classes +3, of metadata: red, green, blue/)
    expect(stdout).toMatch(/operators +Cast, ReduceMean/)
    expect(await readdir(folder)).toEqual(before)
  })

  it('F22: says what a file is that is no model', async () => {
    const { code, stderr } = await run('inspect', 'mlgate.yml')
    expect(code).toBe(2)
    expect(stderr).toContain('is not an ONNX model')
  })
})
