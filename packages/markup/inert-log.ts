/** A style of terminal text: what may stand in it besides characters that show. */
const style = String.raw`\u001b\[[0-9;]*m`
/** What a line may hold before a command: blanks, which the runner takes away, and styles, which others do. */
const atStart = new RegExp(String.raw`^((?:[\s\u0085]|${style})*)(?=::)`, 'gmu')
/** GitHub's older prefix and Azure's, which count anywhere in a line. */
const anywhere = /##(?=\[|vso\[)/g

/**
 * Log text in which nothing is a command to the runner: `::set-output`, `##[group]` and their like stay readable
 * words. The runner takes a line for a command when it starts with `::` after blanks, or has `##[` anywhere
 * (ActionCommand.cs of actions/runner).
 *
 * They are broken by a backslash, which shows. A character of no width would depend on luck: the runner searches by
 * the rules of a language, which skip such characters, and finds the command all the same.
 */
export function inertLog(text: string): string {
  return text.replace(anywhere, '##\\').replace(atStart, '$1\\')
}
