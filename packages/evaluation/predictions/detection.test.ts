import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { computeMetric, parseMetric, prepareMetric } from '@mlgate/metrics'
import { describe, expect, it } from 'vitest'
import { alignRows } from '../score/aligned.ts'
import { useWorkbench } from '../test-support/workbench.ts'
import { adoptPredictions } from './adopt-predictions.ts'
import { loadPredictions } from './load-predictions.ts'
import type { Predictions, PredictionsFile } from './predictions.ts'

const fixtures = join(import.meta.dirname, '../../../test/fixtures/detection')
const expected: Record<string, Record<string, number | null>> = JSON.parse(
  readFileSync(join(fixtures, 'expected.json'), 'utf8'),
)
const { context, write } = useWorkbench()

const fileOf = (name: string): PredictionsFile => ({
  path: join(fixtures, `${name}.detections.json`),
  truth: { path: join(fixtures, `${name}.truth.json`) },
})

describe.each(Object.keys(expected))('%s', (name) => {
  const wanted = Object.entries(expected[name] as Record<string, number | null>)

  it('every number equals that of pycocotools, also after a while as a file of mlgate’s own', async () => {
    const path = join(context.temporaryFolder, `${name}.parquet`)
    const { rows, hasIds } = await adoptPredictions({ files: [fileOf(name)], outputs: [path] }, context)
    const [read, kept] = await loadPredictions([fileOf(name), { path }], context)
    expect([read?.rows, kept?.rows, hasIds]).toEqual([rows[0], rows[0], true])
    expect(wanted.length).toBeGreaterThan(25)
    for (const [metric, want] of wanted) {
      for (const predictions of [read, kept]) {
        const { value, error } = computeMetric(parseMetric(metric), predictions as NonNullable<typeof kept>)
        if (want === null) expect(error, metric).toMatch(/there is no (true box|class)/)
        else expect(Math.abs(value - want), `${metric} is ${value}, not ${want}`).toBeLessThan(1e-9)
      }
    }
  })
})

describe('files that are not as COCO stores boxes', () => {
  const truth = {
    images: [{ id: 1 }],
    annotations: [{ image_id: 1, category_id: 1, bbox: [1, 2, 3, 4] }],
    categories: [{ id: 1, name: 'cat' }],
  }
  const detection = { image_id: 1, category_id: 1, bbox: [1, 2, 3, 4], score: 0.5 }
  const readBoth = async (detections: unknown, boxes: unknown = truth) => {
    const path = await write(
      'd.json',
      typeof detections === 'string' ? detections : JSON.stringify(detections),
    )
    const file = { path, truth: { path: await write('t.json', JSON.stringify(boxes)) } }
    return (await loadPredictions([file], context))[0] as Predictions
  }

  it.each([
    ['no JSON', '[{', truth, 'd.json is not as COCO stores boxes: the file is no JSON'],
    ['an object', { boxes: [] }, truth, 'the document is no list of objects'],
    [
      'a box of three numbers',
      [{ ...detection, bbox: [1, 2, 3] }],
      truth,
      '[0].bbox is no list of x, y, width',
    ],
    ['a score in words', [{ ...detection, score: 'high' }], truth, '[0].score is no number'],
    [
      'an unknown image',
      [{ ...detection, image_id: 7 }],
      truth,
      '[0].image_id is "7", and no image has that id',
    ],
    [
      'other categories',
      [{ ...detection, category_id: 7 }],
      truth,
      'No detection in d.json is of a category',
    ],
    ['a truth that is a list', [detection], [], 'the document is no object with images'],
    [
      'a true box of negative width',
      [detection],
      { ...truth, annotations: [{ ...truth.annotations[0], bbox: [1, 2, -3, 4] }] },
      'annotations[0].bbox has a negative width or height',
    ],
    [
      'images with one id',
      [detection],
      { ...truth, images: [{ id: 1 }, { id: 1 }] },
      'images have an id that repeats',
    ],
  ])('%s', async (_, detections, boxes, message) => {
    await expect(readBoth(detections, boxes)).rejects.toMatchObject({
      message: expect.stringContaining(message),
    })
  })

  it('but a byte order mark before the JSON is no fault', async () => {
    expect((await readBoth(`\uFEFF${JSON.stringify([detection])}`)).rows).toBe(1)
  })

  it('detections of further categories are left out, as in pycocotools', async () => {
    const { entries } = await readBoth([detection, { ...detection, category_id: 90 }])
    expect(entries?.predicted.classOf).toHaveLength(1)
  })

  it('an image without boxes counts: what is detected there is wrong', async () => {
    const both = { ...truth, images: [{ id: 1 }, { id: 2 }] }
    const higher = { ...detection, image_id: 2, score: 0.9 }
    const value = (predictions: Predictions) =>
      computeMetric(parseMetric('coco_average_precision'), predictions).value
    expect(value(await readBoth([detection], both))).toBeCloseTo(1, 12)
    expect(value(await readBoth([detection, higher], both))).toBeCloseTo(0.5, 12)
  })
})

it('multiplicities of images give what the metric is on images repeated that often', async () => {
  const [read] = (await loadPredictions([fileOf('plain')], context)) as [Predictions]
  const counts = Float64Array.from({ length: read.rows }, (_, row) => (row * 5) % 3)
  const rows = Uint32Array.from([...counts].flatMap((count, row) => Array<number>(count).fill(row)))
  const repeated = alignRows({ ...read, ids: null }, rows, read)
  for (const metric of ['coco_average_precision', 'coco_average_recall(max_detections=1)']) {
    const spec = parseMetric(metric)
    expect(prepareMetric(spec, read)(counts), metric).toBeCloseTo(computeMetric(spec, repeated).value, 12)
  }
})
