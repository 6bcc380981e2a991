import { type ErrorCode, MlgateError } from '@mlgate/core'

const longestSentence = 400

/** How the runtime, its allocator and JavaScript say that memory ran out. */
const outOfMemory =
  /\bbad_alloc\b|failed to allocate memory|out of memory|cannot allocate memory|array buffer allocation failed/i

/** Traces of the runtime's own source code in its messages: a file, a line and the C++ signature. */
const sourceTrace = /\/?\S*onnxruntime\S*\.(?:cc|cpp|h|hpp):\d+ [^)]*\)(?: const)?\s*/g

export interface RuntimeTask {
  code: ErrorCode
  /** Start of the sentence: `ONNX Runtime cannot load model.onnx`. */
  what: string
  hint: string
  /** What the model is called in messages, and its path, which is kept out of them. */
  name: string
  path: string
}

/**
 * Turns whatever the native runtime threw into one sentence for people. Missing memory gets the code that it
 * has everywhere, because another remedy helps.
 */
export function describeRuntimeError(cause: unknown, task: RuntimeTask): MlgateError {
  const text = cause instanceof Error ? cause.message : String(cause)
  const code = outOfMemory.test(text) ? 'MG3003' : task.code
  return new MlgateError(
    { code, message: `${task.what}: ${sentenceOf(text, task)}`, hint: task.hint, place: { file: task.name } },
    { cause },
  )
}

function sentenceOf(text: string, { path, name }: RuntimeTask): string {
  const plain = text
    .replaceAll(path, name)
    .replace(/^Load model from .*? failed:\s*/s, '')
    .replace(sourceTrace, '')
    .replace(/\s+/g, ' ')
    .trim()
  const cut = plain.length > longestSentence ? `${plain.slice(0, longestSentence)}…` : plain
  return /[.!?…]$/.test(cut) ? cut : `${cut}.`
}
