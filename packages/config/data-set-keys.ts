import { mostSamples, parseSampleSize, type SampleSize, sampleSizeWords } from '@mlgate/core/units'
import * as z from 'zod/mini'
import { dataSchemaKeys, textFormatKeys } from './data-schema-keys.ts'
import { described, list, mapping, optional, text } from './keys.ts'
import { relationsKeys } from './relations-keys.ts'

const expectedSamples = `a whole number from 0 to ${mostSamples}`
const samplesKey = z
  .number(expectedSamples)
  .check(z.int(expectedSamples), z.minimum(0, expectedSamples), z.maximum(mostSamples, expectedSamples))

const sampleKey = z.pipe(
  z
    .union([z.number(), z.string()], sampleSizeWords)
    .check(z.refine((written) => parseSampleSize(String(written)) !== null, sampleSizeWords)),
  z.transform((written) => parseSampleSize(String(written)) as SampleSize),
)

/** A data set of mlgate.yml. */
export const dataSetKeys = mapping({
  path: optional(
    described(
      z.union([text(), list(text('a path'), 'a list of paths')], 'a path or a list of paths'),
      'The file, or several: a path or pattern from the folder of this file, `git:REF:PATH`, or a [location](../guide/locations.md) on another machine.',
      { examples: ['data/test.parquet', ['data/2024-*.csv', 'data/2025-*.csv']] },
    ),
  ),
  images: optional(
    described(
      text('the path of a folder'),
      'In place of `path`: a folder with a folder of images for each class. Its rows have the columns `path` and `label`.',
      { examples: ['data/test/'] },
    ),
  ),
  image: optional(
    described(
      text('the name of a column'),
      'The column that holds images, or their paths from the folder of the file or of the workspace. Default: the one that holds images, as Hugging Face stores them.',
    ),
  ),
  id: optional(
    described(
      text('the name of a column'),
      'The column that names each row; rows of two versions meet by it.',
    ),
  ),
  schema: optional(
    described(
      z.union([text(), dataSchemaKeys], 'the path of a data schema, or the schema itself'),
      'What the data must look like: the path of a data schema, or the schema itself.',
    ),
  ),
  format: optional(textFormatKeys),
  environment: optional(
    described(
      text('the name of an environment of the schema'),
      'Which of the `environments` of its schema the data is from: columns that are absent there need not be in it.',
      { examples: ['serving'] },
    ),
  ),
  sample: optional(
    described(
      sampleKey,
      'Checks a part of the rows in place of all: a number of rows, or a share of them. Every report says so. The number of rows is still that of all.',
      { examples: ['5%', 10_000] },
    ),
  ),
  samples: optional(
    described(
      samplesKey,
      'How many offending values each check shows, with the number of their row. Columns that the schema calls `private` never show any. Default: 0, for data may be private, and logs of public repositories are public.',
    ),
  ),
  ...relationsKeys,
}).check(
  // What the reader checks in words, so that an editor knows it too.
  z.meta({ oneOf: [{ required: ['path'] }, { required: ['images'] }] }),
)
