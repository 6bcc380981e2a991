/** Inputs of steps: one table for each says what there is, and is read, documented and completed from. */
export {
  commandInputs,
  type FailOn,
  failOnChoices,
  measuringInputs,
  predictionInputs,
  stepInputs,
  tellingInputs,
} from './common.ts'
export {
  choiceInput,
  columnListInput,
  columnsInput,
  countInput,
  defineInputs,
  durationInput,
  flagInput,
  type Input,
  type InputKind,
  type InputTable,
  type InputValues,
  listInput,
  memoryInput,
  numberInput,
  sampleSizeInput,
  samplesInput,
  textInput,
  yamlInput,
} from './input.ts'
export { readInputs, variableOf } from './read-inputs.ts'
