import { lstat, realpath, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { Problem } from '@mlgate/core'

/** ONNX Runtime takes a location with this word for an address in its own memory. */
const memoryAddressMark = '_ORT_MEM_ADDR_'

/**
 * Checks a file name that a model gives for its weights. The runtime would open it as it is, so it must be a
 * plain file inside the model's folder: not absolute, no `..`, no link that leads out, and no hard link, which
 * could be any file of the machine under a harmless name.
 *
 * @param modelPath the model's real path.
 * @returns what is wrong with it, or undefined.
 */
export async function checkExternalData(
  location: string,
  modelPath: string,
  name: string,
): Promise<Problem | undefined> {
  const reason = misspelt(location) ?? (await misplaced(location, dirname(modelPath)))
  if (reason === undefined) return undefined
  return {
    code: 'MG5007',
    message: `${name} keeps weights in ${JSON.stringify(location)}, which ${reason}.`,
    hint: 'Weights may only be in plain files in the model’s own folder. Save the model again with its data beside it: onnx.save(model, path, save_as_external_data=True).',
    place: { file: name },
  }
}

function misspelt(location: string): string | undefined {
  if (location === '') return 'is no file name'
  if (location.includes('\0')) return 'holds a NUL character'
  if (location.includes(memoryAddressMark)) return 'stands for an address in memory'
  if (/^[/\\]|^[A-Za-z]:/.test(location)) return 'is an absolute path'
  if (location.split(/[/\\]/).includes('..')) return 'leaves the model’s folder'
  return undefined
}

async function misplaced(location: string, folder: string): Promise<string | undefined> {
  const path = join(folder, location)
  const found = await realpath(path).catch(() => undefined)
  if (found === undefined) return (await isLink(path)) ? 'is a broken link' : 'does not exist'
  const realFolder = await realpath(folder)
  if (!found.startsWith(realFolder.endsWith(sep) ? realFolder : realFolder + sep)) {
    return 'is a link that leaves the model’s folder'
  }
  const facts = await stat(found)
  if (!facts.isFile()) return 'is not a plain file'
  if (facts.nlink > 1) return `is a hard link (the file has ${facts.nlink} names)`
  return undefined
}

async function isLink(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isSymbolicLink() ?? false
}
