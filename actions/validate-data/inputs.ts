import {
  defineInputs,
  listInput,
  measuringInputs,
  sampleSizeInput,
  samplesInput,
  textInput,
} from '@mlgate/kit/inputs'

/** Checks data against a schema. */
export const validateData = {
  name: 'validate-data',
  description: 'Check data against its schema',
  inputs: defineInputs({
    name: listInput({
      description: 'Data sets of mlgate.yml to check, one a line; beside `data`, what the data is called',
      otherwise: 'every data set that has a schema',
      example: 'test',
    }),
    data: listInput({
      description:
        'In place of a name: files, patterns or locations, one a line; CSV, TSV, JSON, NDJSON, Parquet, Excel, text also packed by gzip or zstd; all are one table',
      example: 'data/*.csv',
    }),
    schema: textInput({ description: 'The data schema for `data`', example: 'signs.schema.yml' }),
    environment: textInput({
      description: 'Beside `data`: which of the environments of the schema it is from',
      example: 'serving',
    }),
    'disjoint-from': listInput({
      description:
        'Beside `data`: files, patterns or locations, one a line, of data that shares no row with it, by `id` where it is given and by what the rows hold',
      example: 'data/train.csv',
    }),
    id: textInput({ description: 'Beside `data`: the column that names each row', example: 'image_id' }),
    target: textInput({
      description:
        'Beside `data`: the column that holds the label; turns on the checks for conflicting labels and leakage',
      example: 'label',
    }),
    samples: samplesInput({
      description:
        'How many offending values each check shows, not only where they are: logs of public repositories are public',
      otherwise: 'what mlgate.yml says, else none',
      example: '5',
    }),
    sample: sampleSizeInput({
      description:
        'Checks a part of the rows in place of all, and says so: a number of rows, or a share of them; the number of rows is still that of all',
      otherwise: 'what mlgate.yml says, else all rows',
      example: '5%',
    }),
    ...measuringInputs,
  }),
}
