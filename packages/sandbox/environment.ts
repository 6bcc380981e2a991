/** What a child inherits by name: how text and times look. Everything else of the parent's stays there. */
const inherited = ['LANG', 'LC_ALL', 'TZ']
/** Without these, Windows cannot load system libraries. */
const inheritedOnWindows = ['SystemRoot', 'windir']

/**
 * The whole environment of a child: its temporary folder, a few harmless variables, and what the caller names.
 * No token, no PATH and no NODE_OPTIONS crosses.
 *
 * @param extra explicit additions, which win.
 */
export function childEnvironment(
  parent: NodeJS.ProcessEnv,
  {
    platform,
    temporaryFolder,
    extra = {},
  }: {
    platform: NodeJS.Platform
    temporaryFolder: string
    extra?: Readonly<Record<string, string>> | undefined
  },
): Record<string, string> {
  const names = platform === 'win32' ? [...inherited, ...inheritedOnWindows] : inherited
  const kept = names.flatMap((name) => {
    const value = parent[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(kept),
    TMPDIR: temporaryFolder,
    TEMP: temporaryFolder,
    TMP: temporaryFolder,
    ...extra,
  }
}
