/** ONNX models: what a file is, found from its bytes alone, and sessions that run it. */
export { inspectModel } from './inspect.ts'
export {
  type ClassLabels,
  describeValue,
  type ModelFacts,
  type ModelValue,
  type ZipMap,
} from './model-facts.ts'
export {
  type ModelSession,
  type ModelTensor,
  openSession,
  type SessionOptions,
  type TensorArrays,
  type TensorType,
} from './session.ts'
