/** ONNX models: what a file is, found from its bytes alone, and sessions that run it. */
export { fromHalves, toHalves } from './float16.ts'
export { inspectModel } from './inspect.ts'
export { type Inspection, type InspectionRequest, inspectWhole } from './inspection.ts'
export {
  type ClassLabels,
  describeValue,
  type ModelFacts,
  type ModelValue,
  type ZipMap,
} from './model-facts.ts'
export { fellBack } from './providers.ts'
export {
  type ModelSession,
  type ModelTensor,
  type Optimization,
  openSession,
  optimizations,
  type SessionOptions,
  type TensorArrays,
  type TensorType,
} from './session.ts'
