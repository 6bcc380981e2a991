import { gitText } from './git-command.ts'

/**
 * The commit checked out around a folder, or undefined where there is none (no repository, no git, no commit).
 *
 * @param workspace a folder above which no repository is looked for; anywhere when absent.
 */
export async function readCommit(folder: string, workspace?: string): Promise<string | undefined> {
  try {
    const { code, text } = await gitText({ folder, workspace }, [
      ...['rev-parse', '--verify', '--end-of-options', 'HEAD'],
    ])
    const id = text.trim().split('\n').at(-1) ?? ''
    return code === 0 && /^[0-9a-f]{40,64}$/.test(id) ? id : undefined
  } catch {
    return undefined
  }
}
