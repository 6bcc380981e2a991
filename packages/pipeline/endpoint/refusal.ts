const mostCharacters = 200

/**
 * What a server says of a request that it refuses, to stand behind a status: the words of its JSON, else the last line of
 * its text, which of a traceback is the one that tells. On one line, cut short, and without secrets that it repeats.
 */
export function refusalWords(body: Buffer, secrets: readonly string[]): string {
  const text = body.subarray(0, 64 * 1024).toString('utf8')
  const said = wordsOfJson(text) ?? lastLine(text)
  const hidden = secrets.reduce((words, secret) => words.replaceAll(secret, '***'), said)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: characters that move the cursor are what is taken out.
  const plain = hidden.replace(/[\u0000-\u001f\u007f-\u009f\s]+/g, ' ').trim()
  const cut = plain.length > mostCharacters ? `${plain.slice(0, mostCharacters).toWellFormed()}…` : plain
  return cut === '' ? '' : `: ${cut.replace(/\.$/, '')}`
}

/** MLServer and KServe say `error`, FastAPI `detail`, others `message`. */
function wordsOfJson(text: string): string | undefined {
  try {
    const { error, detail, message } = JSON.parse(text) as Record<string, unknown>
    const said = [error, detail, message].find((each) => each !== undefined && each !== null)
    if (said === undefined) return undefined
    return typeof said === 'string' ? lastLine(said) : JSON.stringify(said)
  } catch {
    return undefined
  }
}

function lastLine(text: string): string {
  return text.trimEnd().split(/\r?\n/).at(-1) ?? ''
}
