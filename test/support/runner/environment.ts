import { delimiter } from 'node:path'

/** Variables of this process that a runner would not have, or would set itself. */
const foreign =
  /^(GIT_|INPUT_|GITHUB_|RUNNER_|ACTIONS_|STATE_|MLGATE_|NODE_|npm_|VITEST|XDG_|TEST$|CI$|NO_COLOR$|FORCE_COLOR$)/i

/** The environment of this process without what tests, npm and a runner around them put into it. */
export function ownVariables(): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) {
    // Windows writes it Path.
    if (value !== undefined && !foreign.test(name)) kept[/^path$/i.test(name) ? 'PATH' : name] = value
  }
  const folders = (kept.PATH ?? '').split(delimiter)
  kept.PATH = folders.filter((folder) => !folder.includes('node_modules')).join(delimiter)
  return kept
}
