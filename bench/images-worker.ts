/** Work on images in a process of its own; prints milliseconds of the work alone. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type ImageRequest, predict } from '@mlgate/evaluation'
import sharp from 'sharp'
import { colorModel } from '../test/support/build-onnx.ts'

const [task = '', folder = '', like = 'torchvision'] = process.argv.slice(2)
const width = 500
const height = 375

/** Photos as data sets have them: shades, edges and noise, as JPEG. */
async function generate(count: number): Promise<void> {
  await mkdir(join(folder, 'images'), { recursive: true })
  for (let image = 0; image < count; image++) {
    const data = Buffer.alloc(width * height * 3)
    for (let at = 0; at < data.length; at++) {
      const pixel = Math.floor(at / 3)
      const [x, y] = [pixel % width, Math.floor(pixel / width)]
      const shade = 127 + 80 * Math.sin((x + image * 7) / (20 + (at % 3) * 9)) * Math.cos(y / 31)
      const edge = ((x >> 5) + (y >> 5) + image) % 2 ? 30 : 0
      data[at] = Math.min(255, Math.max(0, shade + edge + ((at * 2654435761) >>> 28)))
    }
    const jpeg = await sharp(data, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 90 })
      .toBuffer()
    await writeFile(join(folder, 'images', `${image}.jpg`), jpeg)
  }
  const rows = Array.from({ length: count }, (_, image) => `images/${image}.jpg,red\n`)
  await writeFile(join(folder, 'rows.csv'), `image,label\n${rows.join('')}`)
  await writeFile(join(folder, 'model.onnx'), colorModel('nchw', [224, 224]))
}

/** What nobody can leave out: reading and decoding, as many at once. */
async function decode(): Promise<void> {
  sharp.cache(false)
  sharp.concurrency(1)
  const names = await readdir(join(folder, 'images'))
  let next = 0
  const work = async () => {
    for (let at = next++; at < names.length; at = next++) {
      await sharp(await readFile(join(folder, 'images', names[at] as string)))
        .raw()
        .toBuffer()
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, work))
}

async function score(): Promise<void> {
  const preprocess = { like, interpolation: 'bilinear', color: 'rgb', scale: 1 / 255 } as const
  const images = {
    column: 'image',
    preprocess: { ...preprocess, resize: 256, crop: 224 },
    folders: [folder],
    roots: [folder],
  } as ImageRequest
  await predict(
    {
      model: join(folder, 'model.onnx'),
      data: { files: [join(folder, 'rows.csv')], format: 'csv' },
      images,
      target: 'label',
      names: ['rows.csv'],
      output: join(folder, 'predictions.parquet'),
    },
    { temporaryFolder: folder, memoryBytes: 2 ** 31, progress: () => undefined },
  )
}

const tasks: Readonly<Record<string, () => Promise<void>>> = {
  generate: () => generate(Number(like) || 400),
  decode,
  score,
}
const run = tasks[task]
if (run === undefined) throw new Error(`no task is called ${task}`)
const started = performance.now()
await run()
process.stdout.write(String(performance.now() - started))
