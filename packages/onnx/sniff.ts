import type { Problem } from '@mlgate/core'
import type { ByteSource } from './byte-source.ts'

const headBytes = 1 << 16

interface Head {
  bytes: Buffer
  /** The same bytes as Latin-1 text, one character a byte. */
  text: string
  /** Last byte of the file. */
  last: number
}

interface Recogniser {
  matches(head: Head): boolean
  code: Problem['code']
  /** Completes the sentence "NAME is …". */
  is: string
  hint: string
}

const exportSklearn =
  'Export it to ONNX in Python: `from skl2onnx import to_onnx; onnx = to_onnx(model, X_test[:1].astype("float32")); ' +
  'open("model.onnx", "wb").write(onnx.SerializeToString())`; or hand in a predictions file instead of the model: ' +
  '`table = pandas.DataFrame({"target": y_test, "prediction": model.predict(X_test)}); ' +
  'table[[f"probability:{k}" for k in model.classes_]] = model.predict_proba(X_test); table.to_parquet("predictions.parquet")`.'
const exportTorch =
  'Export it to ONNX with torch.onnx.export(model, example_input, "model.onnx"), or write a predictions file ' +
  '(columns target, prediction, probability:CLASS) and hand that in instead of the model.'
const exportKeras =
  'Export it to ONNX with tf2onnx (python -m tf2onnx.convert --keras model.h5 --output model.onnx), or write a ' +
  'predictions file and hand that in instead of the model.'
const exportOther = 'Convert it to ONNX, or write a predictions file and hand that in instead of the model.'

function startsWith(...signatures: (string | RegExp)[]): Recogniser['matches'] {
  return ({ text }) =>
    signatures.some((signature) =>
      typeof signature === 'string' ? text.startsWith(signature) : signature.test(text),
    )
}

const pickled = startsWith('\x80\x02', '\x80\x03', '\x80\x04', '\x80\x05')
const zipped = startsWith('PK\x03\x04', 'PK\x05\x06')
const foreign = 'MG5005'

/**
 * What a file that is no ONNX model is, by its content; file names prove nothing. The first that matches is
 * right, so the special stand before the general.
 */
const recognisers: readonly Recogniser[] = [
  {
    matches: startsWith(
      'version https://git-lfs.github.com/spec/',
      'version https://hawser.github.com/spec/',
    ),
    code: 'MG5004',
    is: 'a Git LFS pointer: the model itself was not downloaded',
    hint: 'Run `git lfs pull`, or set `lfs: true` on actions/checkout.',
  },
  {
    matches: startsWith(/^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|!--)/i),
    code: 'MG5003',
    is: 'an HTML page, not a model',
    hint: 'A download probably gave an error or a login page. Open the file to read it, and check the URL and its permissions.',
  },
  {
    matches: startsWith('\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19'),
    code: foreign,
    is: 'a PyTorch file (.pt, .pth), not an ONNX model',
    hint: exportTorch,
  },
  {
    matches: (head) => pickled(head) && head.text.includes('joblib'),
    code: foreign,
    is: 'a joblib file (a Python pickle), not an ONNX model; pickles run code when loaded and are never opened',
    hint: exportSklearn,
  },
  {
    matches: pickled,
    code: foreign,
    is: 'a Python pickle, not an ONNX model; pickles run code when loaded and are never opened',
    hint: exportSklearn,
  },
  {
    // Protocols 0 and 1 have no signature: a GLOBAL opcode, or a mark with a container; all end with STOP.
    matches: ({ text, last }) =>
      last === 0x2e &&
      /^(?:c[A-Za-z_][\w.]*\n[A-Za-z_]\w*\n|\([dlt]?p\d+\n|\([ci][A-Za-z_]|[}\])]q.)/s.test(text),
    code: foreign,
    is: 'a Python pickle, not an ONNX model; pickles run code when loaded and are never opened',
    hint: exportSklearn,
  },
  {
    matches: (head) => zipped(head) && /data\.pkl|\/version/.test(head.text),
    code: foreign,
    is: 'a PyTorch archive (.pt, .pth), not an ONNX model',
    hint: exportTorch,
  },
  {
    matches: (head) => zipped(head) && /\.npy/.test(head.text),
    code: foreign,
    is: 'a NumPy archive (.npz), not an ONNX model',
    hint: exportOther,
  },
  {
    matches: (head) => zipped(head) && /config\.json|model\.weights\.h5/.test(head.text),
    code: foreign,
    is: 'a Keras archive (.keras), not an ONNX model',
    hint: exportKeras,
  },
  {
    matches: zipped,
    code: foreign,
    is: 'a ZIP archive, not an ONNX model',
    hint: 'Unpack it first, and name the .onnx file inside.',
  },
  {
    matches: startsWith(
      '\x78\x01',
      '\x78\x5e',
      '\x78\x9c',
      '\x78\xda',
      '\x1f\x8b',
      'BZh',
      '\xfd7zXZ',
      '\x5d\x00\x00',
      '\x04\x22\x4d\x18',
      '\x28\xb5\x2f\xfd',
    ),
    code: foreign,
    is: 'a compressed file (joblib writes such files), not an ONNX model',
    hint: `If it holds an .onnx file, unpack it first. If joblib wrote it: ${exportSklearn}`,
  },
  {
    matches: startsWith('\x89HDF\r\n\x1a\n'),
    code: foreign,
    is: 'an HDF5 file (Keras .h5), not an ONNX model',
    hint: exportKeras,
  },
  {
    matches: ({ bytes, text }) =>
      bytes.length > 10 && bytes.readUInt32LE(4) === 0 && /^.{8}\{\s*"/s.test(text),
    code: foreign,
    is: 'a safetensors file, which holds weights but no model to run',
    hint: exportTorch,
  },
  {
    matches: startsWith(/^.{4}TFL3/s),
    code: foreign,
    is: 'a TensorFlow Lite model, not an ONNX model',
    hint: 'Convert it with tf2onnx (python -m tf2onnx.convert --tflite model.tflite --output model.onnx).',
  },
  {
    matches: startsWith('GGUF'),
    code: foreign,
    is: 'a GGUF file (llama.cpp), not an ONNX model',
    hint: exportOther,
  },
  {
    matches: startsWith(/^.{4}ORTM/s),
    code: foreign,
    is: 'a model in the ORT format, which cannot be inspected before it is loaded',
    hint: 'Use the .onnx file that it was made from.',
  },
]

/**
 * Says what a file is that cannot be an ONNX model, or undefined when it may be one.
 *
 * @param name what the file is called in the message.
 */
export function recogniseOtherContent(source: ByteSource, name: string): Problem | undefined {
  if (source.size === 0) {
    return {
      code: 'MG5001',
      message: `${name} is empty (0 bytes).`,
      hint: 'Write it again; an export or a download probably failed half-way.',
      place: { file: name },
    }
  }
  const bytes = source.read(0, Math.min(source.size, headBytes))
  const head = { bytes, text: bytes.toString('latin1'), last: source.byteAt(source.size - 1) }
  const found = recognisers.find(({ matches }) => matches(head))
  if (found === undefined) return undefined
  return { code: found.code, message: `${name} is ${found.is}.`, hint: found.hint, place: { file: name } }
}
