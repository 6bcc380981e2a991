import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ResolveOptions } from '../index.ts'
import { put, temporaryFolder } from './folders.ts'

interface Place {
  outer: string
  workspace: string
  options: ResolveOptions
}

/** A workspace inside another folder, both with these files. */
export function place(
  files: Parameters<typeof put>[1],
  outside: ResolveOptions['outside'] = 'refuse',
): Place {
  const outer = temporaryFolder()
  const workspace = join(outer, 'workspace')
  mkdirSync(workspace)
  put(workspace, files)
  put(outer, { 'secret.csv': 'secret', 'elsewhere/secret.csv': 'secret' })
  return { outer, workspace, options: { folder: workspace, workspace, outside, temporaryFolder: outer } }
}
