/** What the logs of a workflow may hold before a command: blanks, and the colours that we add. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours start with ESC
const beforeCommand = /^((?:\s|\u001b\[[0-9;]*m)*)::/gmu
/** GitHub's older prefix and Azure's, which count anywhere in a line. */
const anywhere = /##(?=\[|vso\[)/g

/** Keeps two characters apart without being seen, and is no blank to those who trim. */
const joiner = '\u2060'

/**
 * Log text in which nothing is a command to the runner: `::set-output`, `##[group]` and their like stay readable
 * words. The runner takes a line for a command when it starts with `::` after blanks, or has `##[` anywhere.
 */
export function inertLog(text: string): string {
  return text.replace(beforeCommand, `$1:${joiner}:`).replace(anywhere, `##${joiner}`)
}
