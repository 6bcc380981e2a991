import { appendFile, copyFile, mkdir, mkdtemp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire'
import { fields } from './onnx-schema.ts'

/**
 * Copies a model and makes further tensors of its graph outputs, because the Node binding cannot hand over
 * other values, such as the maps that a ZipMap node makes of the probability tensor before it.
 *
 * Protobuf joins a message that occurs twice, so a second piece of the graph, appended to the file, adds to the
 * first: nothing else is decoded or written again.
 *
 * @param externalData files of weights that belong to the model, relative to its folder.
 * @returns the path of the copy, in a folder of its own under `temporaryFolder`.
 */
export async function exposeOutputs(
  path: string,
  tensors: readonly string[],
  externalData: readonly string[],
  temporaryFolder: string,
): Promise<string> {
  const folder = await mkdtemp(join(temporaryFolder, 'model-'))
  const copy = join(folder, 'model.onnx')
  await copyFile(path, copy)
  for (const location of externalData) {
    const target = join(folder, location)
    await mkdir(dirname(target), { recursive: true })
    await copyFile(join(dirname(path), location), target)
  }
  await appendFile(copy, graphPiece(tensors))
  return copy
}

function graphPiece(tensors: readonly string[]): Uint8Array {
  const writer = new BinaryWriter().tag(fields.model.graph, WireType.LengthDelimited).fork()
  for (const tensor of tensors) {
    writer.tag(fields.graph.output, WireType.LengthDelimited).fork()
    writer.tag(fields.valueInfo.name, WireType.LengthDelimited).string(tensor).join()
  }
  return writer.join().finish()
}
