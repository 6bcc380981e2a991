import type { RegistryHost } from '../host.ts'

/**
 * Makes a tag, unless one of that name is there.
 *
 * @returns whether it is there now and ours: the same name, commit and message. Another's stays as it is.
 * @throws what the host does, MG6512 where rules of the repository block the tag.
 */
export async function placeTag(
  tag: { name: string; commit: string; message: string },
  host: RegistryHost,
): Promise<boolean> {
  try {
    const { outcome } = await host.createTag(tag)
    return outcome === 'created' || (outcome === 'here' && (await isOurs(tag, host)))
  } catch (error) {
    // The answer was lost, and maybe nothing but the answer.
    if (!isUnsure(error)) throw error
    if ((await host.describeTag(tag.name)) === null) throw error
    return isOurs(tag, host)
  }
}

/** Hosts may end a message with a line feed more, or less. */
async function isOurs(
  { name, message }: { name: string; message: string },
  host: RegistryHost,
): Promise<boolean> {
  const there = await host.describeTag(name)
  return there?.message.trim() === message.trim()
}

function isUnsure(error: unknown): boolean {
  return error instanceof Error && 'outcome' in error && error.outcome === 'unknown'
}
