/** Places that show versions of the registry: loaded only where one is told. */
export { huggingFaceMirror } from './hugging-face.ts'
