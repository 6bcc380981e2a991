import { createRandom, type Random } from '@mlgate/stats'

/** Predictions of several truths a row, by path: of a base, and of a candidate that is better. */
export function taskFiles(): Record<string, string> {
  return {
    ...filesOf('base', 1),
    ...filesOf('candidate', 0.6),
    'data/instances.json': JSON.stringify(instances()),
  }
}

function filesOf(side: string, noise: number): Record<string, string> {
  const luck = createRandom(side)
  return {
    [`out/tags-${side}.csv`]: tags(noise, luck),
    [`out/clicks-${side}.csv`]: clicks(noise, luck),
    [`out/pixels-${side}.csv`]: pixels(noise, luck),
    [`out/boxes-${side}.json`]: JSON.stringify(boxes(noise, luck)),
  }
}

const between = (luck: Random, least: number, greatest: number) => least + (greatest - least) * luck.float()
const csv = (header: string, rows: (string | number)[][]) =>
  `${header}\n${rows.map((row) => row.join(',')).join('\n')}\n`

/** Several labels a row, each with a score. */
function tags(noise: number, luck: Random): string {
  const truths = createRandom('tags')
  const rows = Array.from({ length: 300 }, (_, row) => {
    const truth = Array.from({ length: 3 }, () => Number(truths.float() < 0.4))
    const scores = truth.map((label) => (label + noise * between(luck, -1, 1) + 1) / 3)
    return [`img${row}`, ...truth, ...scores.map((score) => score.toFixed(3)), row % 2 === 0 ? 'fog' : 'sun']
  })
  return csv('image,outdoor,person,night,p_outdoor,p_person,p_night,weather', rows)
}

/** Items of queries, each with a relevance and a score. */
function clicks(noise: number, luck: Random): string {
  const truths = createRandom('clicks')
  const rows = Array.from({ length: 120 }, (_, query) =>
    Array.from({ length: 3 + (query % 5) }, (_, item) => {
      const relevance = Math.floor(between(truths, 0, 4))
      return [`q${query}`, item, relevance, (relevance + 3 * noise * between(luck, -1, 1)).toFixed(3)]
    }),
  ).flat()
  return csv('query_id,item,relevance,score', rows)
}

/** Pixels of classes in images. */
function pixels(noise: number, luck: Random): string {
  const truths = createRandom('pixels')
  const rows = Array.from({ length: 60 }, (_, image) =>
    ['road', 'car', 'sky'].map((name) => {
      const size = Math.floor(between(truths, 100, 1000))
      const missed = Math.floor(size * noise * between(luck, 0, 0.3))
      return [`img${image}`, name, size - missed, Math.floor(100 * noise * luck.float()), missed]
    }),
  ).flat()
  return csv('image,class,true_positives,false_positives,false_negatives', rows)
}

const categories = [
  { id: 1, name: 'person' },
  { id: 2, name: 'car' },
]

function trueBoxes() {
  const truths = createRandom('boxes')
  return Array.from({ length: 90 }, (_, index) => ({
    id: index + 1,
    image_id: (index % 40) + 1,
    category_id: (index % 2) + 1,
    bbox: [
      between(truths, 0, 300),
      between(truths, 0, 300),
      between(truths, 20, 120),
      between(truths, 20, 120),
    ],
    iscrowd: 0,
  }))
}

/** The true boxes of images, as COCO stores them. */
function instances() {
  return {
    images: Array.from({ length: 40 }, (_, index) => ({
      id: index + 1,
      weather: index % 2 === 0 ? 'fog' : 'sun',
    })),
    annotations: trueBoxes().map((box) => ({
      ...box,
      area: (box.bbox[2] as number) * (box.bbox[3] as number),
    })),
    categories,
  }
}

function boxes(noise: number, luck: Random) {
  return trueBoxes().map(({ image_id, category_id, bbox }) => ({
    image_id,
    category_id,
    bbox: bbox.map((side) => side + 12 * noise * between(luck, -1, 1)),
    score: luck.float(),
  }))
}
