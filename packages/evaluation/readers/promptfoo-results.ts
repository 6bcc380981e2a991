import { createHash } from 'node:crypto'
import { open, readFile, stat } from 'node:fs/promises'
import type { ForeignFile } from './foreign-scores.ts'
import { isRecord, type ScoredRow, scoreIn } from './scored-rows.ts'

/** A JavaScript string holds no more than 512 MB. */
const mostBytes = 400 * 2 ** 20

/**
 * Reads the JSON that `promptfoo eval -o results.json` writes (version 3 of its results). A row is one test with one
 * prompt and one provider: `success` is 1 where all its assertions hold, `score` their weighted mean, and each named
 * metric is a score of its own. Rows meet by what the test asks, its variables, and where several prompts or providers
 * are tried also by which of them it is: a changed text of a prompt is the same row.
 *
 * @returns null when the file is no such document.
 */
export async function readPromptfooResults(path: string): Promise<ForeignFile | null> {
  if (!(await beginsAsObject(path)) || (await stat(path)).size > mostBytes) return null
  const table = tableIn(await readFile(path, 'utf8'))
  if (table === null) return null
  const prompts = new Set(table.map(({ promptIdx }) => promptIdx))
  return {
    tool: 'results of promptfoo',
    rows: table.map((result) => rowOf(result, prompts.size > 1)),
  }
}

/** A table in JSON is a list; spares reading it as a whole. */
async function beginsAsObject(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(64), length: 64 })
    return buffer.toString('utf8', 0, bytesRead).trimStart().startsWith('{')
  } finally {
    await file.close()
  }
}

function tableIn(text: string): Record<string, unknown>[] | null {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return null
  }
  const outer = isRecord(document) ? document.results : undefined
  const results = isRecord(outer) ? outer.results : undefined
  if (!Array.isArray(results)) return null
  const isTable = results.every((result) => isRecord(result) && 'testIdx' in result && 'promptIdx' in result)
  return isTable ? results : null
}

function rowOf(result: Record<string, unknown>, areSeveral: boolean): ScoredRow {
  const { vars, promptIdx, testCase, namedScores, provider, prompt } = result
  const asked = isRecord(vars) ? vars : {}
  const test = isRecord(testCase) ? testCase : {}
  const sorted = Object.entries(asked).sort(([left], [right]) => (left < right ? -1 : 1))
  const hash = createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16)
  return {
    id: areSeveral ? `${hash}/${promptIdx}` : hash,
    scores: numbersOf({
      success: result.success,
      score: result.score,
      ...(isRecord(namedScores) ? namedScores : {}),
    }),
    numbers: numbersOf({ latencyMs: result.latencyMs, cost: result.cost }),
    facts: {
      ...(isRecord(test.metadata) ? test.metadata : {}),
      ...asked,
      provider: isRecord(provider) ? provider.label || provider.id : provider,
      prompt: isRecord(prompt) ? prompt.label : undefined,
    },
  }
}

function numbersOf(values: Record<string, unknown>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, number][] => {
      const number = scoreIn(value)
      return number === null ? [] : [[name, number]]
    }),
  )
}
