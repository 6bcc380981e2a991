import { interpolations, libraries } from '@mlgate/images'
import * as z from 'zod/mini'
import { described, list, mapping, optional } from './keys.ts'

const pixels = (expected: string) => z.number(expected).check(z.int(expected), z.positive(expected))

const size = (description: string) =>
  described(
    z.union(
      [pixels('a whole number of pixels'), z.tuple([pixels('a height'), pixels('a width')])],
      'a number of pixels, or [height, width]',
    ),
    description,
    { examples: [224, [224, 224]] },
  )

const perChannel = (description: string, example: number[]) =>
  described(
    z.union(
      [z.number(), list(z.number('a number'), 'a list of numbers')],
      'a number, or a list with one for each channel',
    ),
    description,
    { examples: [example] },
  )

const scale = 'a number above 0, or a fraction such as 1/255'

/** What is done to an image before a model sees it, as mlgate.yml says it. */
export const preprocessKeys = mapping({
  like: optional(
    described(
      z.enum(libraries),
      'Whose resize and crop the training used: torchvision (and Pillow), keras (its data sets, tf.image.resize), opencv. Default: torchvision.',
    ),
  ),
  resize: optional(
    size('The length of the shorter side, the other in proportion; or height and width. Default: none.'),
  ),
  interpolation: optional(
    described(z.enum(interpolations), 'How pixels between pixels are made. Default: bilinear.'),
  ),
  crop: optional(size('After the resize, the middle of this size: a square, or height and width.')),
  color: optional(
    described(
      z.enum(['rgb', 'bgr', 'gray']),
      'The order of the channels, or one of brightness. Default: rgb.',
    ),
  ),
  layout: optional(
    described(
      z.enum(['nchw', 'nhwc']),
      'Where the channels are: nchw as PyTorch has it, nhwc as Keras. Default: what the input of the model says.',
    ),
  ),
  scale: optional(
    described(
      z.union(
        [
          z.number(scale).check(z.positive(scale)),
          z.string(scale).check(z.regex(/^\s*\d+(\.\d+)?\s*\/\s*\d*[1-9]\d*\s*$/, scale)),
        ],
        scale,
      ),
      'What each sample, from 0 to 255, is multiplied by. Default: 1.',
      { examples: ['1/255'] },
    ),
  ),
  mean: optional(perChannel('Taken off after that. Default: 0.', [0.485, 0.456, 0.406])),
  std: optional(perChannel('Divided by after that. Default: 1.', [0.229, 0.224, 0.225])),
})
export type WrittenPreprocess = z.output<typeof preprocessKeys>
