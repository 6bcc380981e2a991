import {
  commandInputs,
  defineInputs,
  listInput,
  measuringInputs,
  predictionInputs,
  samplesInput,
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
    samples: samplesInput({
      description:
        'How many offending values each check of data shows, not only where they are: logs of public repositories are public',
      otherwise: 'what mlgate.yml says, else none',
      example: '5',
    }),
    ...reportInputs,
    ...commandInputs,
    ...predictionInputs,
    ...measuringInputs,
  }),
}
