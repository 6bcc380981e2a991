/** What a command needs to find its programs and libraries, and how text and times look. */
const kept = ['PATH', 'VIRTUAL_ENV', 'LD_LIBRARY_PATH', 'LANG', 'LC_ALL', 'TZ']
/** By this, a runner finds what a job has left behind. */
const ofRunner = ['RUNNER_TRACKING_ID']
/** Without these, Windows finds neither programs nor its own libraries. */
const onWindows = ['SystemRoot', 'windir', 'PATHEXT', 'ComSpec']

/**
 * The environment of a command: no token, no secret, nothing that is not named here or by the user.
 *
 * @param named variables that the user names; those that are not set stay so.
 */
export function commandEnvironment(
  parent: NodeJS.ProcessEnv,
  named: readonly string[],
  platform: NodeJS.Platform,
): Record<string, string> {
  const wanted = [...kept, ...ofRunner, ...(platform === 'win32' ? onWindows : []), ...named]
  // Windows knows PATH as Path.
  const spelled = (name: string) => (platform === 'win32' ? name.toUpperCase() : name)
  const names = new Set(wanted.map(spelled))
  return Object.fromEntries(
    Object.entries(parent).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && (names.has(spelled(entry[0])) || /^CUDA_/.test(spelled(entry[0]))),
    ),
  )
}
