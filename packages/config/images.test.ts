import { describe, expect, it } from 'vitest'
import { parsePreprocess, parseProjectConfig } from './index.ts'
import { toldProblems } from './told-problems.test-helper.ts'

const project = (data: string, evaluate: string) =>
  `version: 1\ndata: { test: ${data} }\nmodels: { m: { onnx: m.onnx, evaluate: ${evaluate} } }`
const told = (text: string) => toldProblems(() => parseProjectConfig(text, 'mlgate.yml')).join('\n')

describe('a preprocessing', () => {
  it('has defaults, and a scale may be a fraction', () => {
    expect(parsePreprocess('{}', 'p')).toEqual({
      like: 'torchvision',
      interpolation: 'bilinear',
      color: 'rgb',
      scale: 1,
    })
    const text = '{ resize: 256, crop: [224, 200], scale: 1/255, mean: 0.5, std: [0.2, 0.3, 0.4] }'
    expect(parsePreprocess(text, 'p')).toMatchObject({
      resize: 256,
      crop: [224, 200],
      scale: 1 / 255,
      mean: 0.5,
      std: [0.2, 0.3, 0.4],
    })
  })

  it.each([
    [
      '{ like: keras, interpolation: area }',
      /"area" is no interpolation of keras here.*nearest, bilinear, bicubic/,
    ],
    ['{ color: gray, mean: [0.1, 0.2, 0.3] }', /"mean" has 3 numbers, the image 1 channel/],
    ['{ std: 0 }', /would divide by zero/],
    ['{ resize: 0 }', /pixels/],
    ['{ resize: [1, 2, 3] }', /height, width/],
    ['{ scale: 1/0 }', /fraction such as 1\/255/],
    ['{ interpolate: area }', /interpolation/],
  ])('%s is told as a mistake', (text, expected) => {
    expect(toldProblems(() => parsePreprocess(text, 'p')).join('\n')).toMatch(expected)
  })
})

describe('images in mlgate.yml', () => {
  it('a folder of images stands in place of files, and brings its own truth', () => {
    const { data, models } = parseProjectConfig(
      project('{ images: data/test/ }', '{ data: test, preprocess: { resize: 8 } }'),
      'mlgate.yml',
    )
    expect(data.test).toEqual({ images: 'data/test/', path: [] })
    expect(models.m?.evaluate.preprocess).toMatchObject({ resize: 8, like: 'torchvision' })
  })

  it.each([
    ['files and a folder', project('{ path: a.csv, images: b }', '{ data: test, target: y }'), /not both/],
    ['neither', project('{ id: a }', '{ data: test, target: y }'), /"path" is missing/],
    [
      'a schema of a folder',
      project('{ images: b, schema: s.yml }', '{ data: test }'),
      /no meaning beside "images"/,
    ],
    [
      'a table without its truth',
      project('{ path: a.csv, image: i }', '{ data: test }'),
      /"target" is missing/,
    ],
    [
      'a wrong preprocessing',
      project('{ images: b }', '{ data: test, preprocess: { mean: [1, 2] } }'),
      /3:.*"mean" has 2 numbers/,
    ],
  ])('%s is told', (_, text, expected) => {
    expect(told(text)).toMatch(expected)
  })

  it('features may be said for each input; the target is none of them', () => {
    const groups = '{ data: test, target: y, features: { dense: [a, y], text: [b] } }'
    expect(told(project('{ path: a.csv }', groups))).toMatch(/features\.dense\[1\].*the target/)
  })
})
