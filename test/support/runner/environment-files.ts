/**
 * The pairs in an environment file (GITHUB_OUTPUT, GITHUB_ENV, GITHUB_STATE), as the runner reads them
 * (EnvFileKeyValuePairs of actions/runner): `NAME=value` lines, and `NAME<<END` with the value's lines up to `END`.
 *
 * @throws Error in the runner's words when the file has another form: the step fails by it.
 */
export function parseEnvironmentFile(text: string): Record<string, string> {
  const pairs: Record<string, string> = {}
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as string
    if (line === '') continue
    const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')]
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs[line.slice(0, equals)] = line.slice(equals + 1)
      continue
    }
    const [name, end] = [line.slice(0, heredoc), line.slice(heredoc + 2)]
    if (heredoc < 0) throw new Error(`Invalid format '${line}'`)
    if (name === '' || end === '') {
      throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`)
    }
    const last = lines.indexOf(end, index + 1)
    if (last < 0) throw new Error(`Invalid value. Matching delimiter not found '${end}'`)
    pairs[name] = lines.slice(index + 1, last).join('\n')
    index = last
  }
  return pairs
}
