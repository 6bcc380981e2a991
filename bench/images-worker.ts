/** Work on images in a process of its own; prints milliseconds of the work alone, as time and as work of all cores. */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ImageRequest, predict } from '@mlgate/evaluation'
import sharp, { type Sharp } from 'sharp'
import { colorModel } from '../test/support/build-onnx.ts'
import type { ImageSet } from './images.ts'

/** Where threads start, as they do in a child. */
const child = fileURLToPath(new URL('../packages/child/index.ts', import.meta.url))

const [task = '', folder = '', words = '{}', like = 'torchvision'] = process.argv.slice(2)
const { count, distinct, width, height, format, resized, cropped } = JSON.parse(words) as ImageSet

/** Photos as data sets have them: shades, edges and noise. Some are there several times, as drawing them is slow. */
async function generate(): Promise<void> {
  await mkdir(join(folder, 'images'), { recursive: true })
  const place = (image: number) => join(folder, 'images', `${image}.${format}`)
  for (let image = 0; image < count; image++) {
    if (image >= distinct) await copyFile(place(image % distinct), place(image))
    else await draw(image).toFormat(format, { quality: 90 }).toFile(place(image))
  }
  const rows = Array.from({ length: count }, (_, image) => `images/${image}.${format},red\n`)
  await writeFile(join(folder, 'rows.csv'), `image,label\n${rows.join('')}`)
  const size = cropped ?? width
  await writeFile(join(folder, 'model.onnx'), colorModel('nchw', [size, size]))
}

function draw(image: number): Sharp {
  const data = Buffer.alloc(width * height * 3)
  for (let at = 0; at < data.length; at++) {
    const pixel = Math.floor(at / 3)
    const [x, y] = [pixel % width, Math.floor(pixel / width)]
    const shade = 127 + 80 * Math.sin((x + image * 7) / (20 + (at % 3) * 9)) * Math.cos(y / 31)
    const edge = ((x >> 5) + (y >> 5) + image) % 2 ? 30 : 0
    data[at] = Math.min(255, Math.max(0, shade + edge + ((at * 2654435761) >>> 28)))
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
}

/** What who needs pixels writes with sharp, as many images at once as it has threads. */
async function bare(pixelsOf: (file: Buffer) => Sharp | Promise<Sharp>): Promise<void> {
  sharp.cache(false)
  sharp.concurrency(1)
  const names = await readdir(join(folder, 'images'))
  let next = 0
  const work = async () => {
    for (let at = next++; at < names.length; at = next++) {
      const pixels = await pixelsOf(await readFile(join(folder, 'images', names[at] as string)))
      await pixels.raw().toBuffer()
    }
  }
  await Promise.all(Array.from({ length: Math.max(4, availableParallelism()) }, work))
}

/** Sharp's own resize by a triangle that widens, which is what torchvision calls bilinear, and the middle of it. */
function resize(image: Sharp): Sharp {
  if (resized === undefined || cropped === undefined) return image
  const long = Math.trunc((resized * width) / height)
  return image.resize(long, resized, { kernel: 'linear', fit: 'fill' }).extract({
    left: (long - cropped) >> 1,
    top: (resized - cropped) >> 1,
    width: cropped,
    height: cropped,
  })
}

async function decodedWhole(file: Buffer): Promise<Sharp> {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
  return resize(sharp(data, { raw: info }))
}

async function score(): Promise<void> {
  const preprocess = { like, interpolation: 'bilinear', color: 'rgb', scale: 1 / 255 } as const
  const sizes = resized === undefined ? {} : { resize: resized, crop: cropped }
  const images = {
    column: 'image',
    preprocess: { ...preprocess, ...sizes },
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
    { temporaryFolder: folder, memoryBytes: 2 ** 31, progress: () => undefined, threadEntry: child },
  )
}

const tasks: Readonly<Record<string, () => Promise<void>>> = {
  generate,
  bare: () => bare((file) => resize(sharp(file))),
  'bare, decoded whole': () => bare(decodedWhole),
  score,
}
const run = tasks[task]
if (run === undefined) throw new Error(`no task is called ${task}`)
const startedCpu = process.cpuUsage()
const started = performance.now()
await run()
const milliseconds = performance.now() - started
const { user, system } = process.cpuUsage(startedCpu)
process.stdout.write(JSON.stringify({ milliseconds, cpuMilliseconds: (user + system) / 1000 }))
