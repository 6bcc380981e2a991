/** Images as a model was trained on them: decoded, resized, cropped and normalized to the grey level. */
export { type Decode, type DecodeOptions, mostBytes, notReadable, openDecoder } from './decode.ts'
export { letGo, type Pixels } from './pixels.ts'
export { openPreparer, type Prepare } from './prepare.ts'
export { describeSize, type Preprocess, resizeAndCrop, sizeAfter } from './preprocess.ts'
export { type Interpolation, interpolations, interpolationsOf, type Library, libraries } from './resize.ts'
export type { Size } from './sizes.ts'
export { type TensorArray, type TensorWriter, tensorWriter } from './tensor.ts'
export { type PreparingThreads, servePreparing, startPreparing } from './threads.ts'
