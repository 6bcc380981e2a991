import {
  commandInputs,
  defineInputs,
  flagInput,
  listInput,
  measuringInputs,
  predictionInputs,
} from '@mlgate/kit/inputs'
import { reportInputs } from '../report/inputs.ts'

/** Everything that mlgate.yml asks for, in one step. */
export const pipeline = {
  name: 'pipeline',
  description:
    'Check the data, score the models and judge the gates that mlgate.yml names, and tell what came of it',
  inputs: defineInputs({
    name: listInput({
      description: 'Data sets and models of mlgate.yml to look at, one a line',
      otherwise: 'all',
      example: 'signs',
    }),
    samples: flagInput({
      description: 'Whether offending values of data are shown, not only where they are',
      default: 'false',
    }),
    ...reportInputs,
    ...commandInputs,
    ...predictionInputs,
    ...measuringInputs,
  }),
}
