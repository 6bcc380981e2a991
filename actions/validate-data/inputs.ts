import { defineInputs, flagInput, listInput, measuringInputs, textInput } from '@mlgate/kit/inputs'

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
        'In place of a name: files, patterns or locations, one a line; CSV, TSV, JSON, NDJSON, Parquet, also gzipped text; all are one table',
      example: 'data/*.csv',
    }),
    schema: textInput({ description: 'The data schema for `data`', example: 'signs.schema.yml' }),
    samples: flagInput({
      description:
        'Whether offending values are shown, not only where they are: logs of public repositories are public',
      default: 'false',
    }),
    ...measuringInputs,
  }),
}
