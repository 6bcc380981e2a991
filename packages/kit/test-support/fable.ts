/** A step of its own process that does what its input says: started by tests, as a runner starts a bundle. */
import { MlgateError, type Result, resultSchemaId } from '@mlgate/core'
import { runStep, tellAll } from '../index.ts'
import { choiceInput, defineInputs, listInput, measuringInputs, textInput } from '../inputs/index.ts'

const inputs = defineInputs({
  does: choiceInput(['pass', 'fail', 'mistake', 'bug', 'limit', 'wait', 'cancelled', 'page', 'session'], {
    description: 'What it does',
    default: 'pass',
  }),
  names: listInput({ description: 'Names of results' }),
  page: textInput({ description: 'Where its page goes' }),
  words: textInput({ description: 'Words that it repeats wherever it can' }),
  ...measuringInputs,
})

await runStep(
  { name: 'fable', description: 'Tell', inputs },
  async ({ does, names = ['one'], words = '', page }, deps) => {
    const { fold, tell, say, folder } = deps
    const walked = names.map((name) => ({
      result: resultOf(name, does, words),
      path: `${name}.json`,
      folder,
    }))
    await fold(`Tell ${words}`, async () => say(words))
    if (does === 'wait' || does === 'cancelled') await untilCancelled()
    // As the work of a session ends whose job was killed.
    if (does === 'cancelled') throw new MlgateError({ code: 'MG3006', message: 'The job was cancelled.' })
    if (does === 'limit') {
      const message = 'EMFILE: too many open files'
      throw Object.assign(new Error(message), { code: 'EMFILE', syscall: 'open', path: '/data/a.csv' })
    }
    if (does === 'session') {
      await deps.inSession({ folder, outside: 'refuse' }, async ({ step }) =>
        say(`in ${step.temporaryFolder}`),
      )
    }
    if (does === 'page') {
      const silent = { comment: 'never', 'comment-key': 'mlgate', 'upload-page': false } as const
      const told = await tellAll(walked, { ...silent, page, summary: true }, deps, { failOn: 'fail' })
      return { ...told, failOn: 'fail' }
    }
    if (does === 'bug') throw new TypeError(`a bug: ${words}`)
    if (does === 'mistake') {
      throw MlgateError.ofProblems([
        {
          code: 'MG2101',
          message: `It is wrong: ${words}.`,
          hint: 'Mend it.',
          place: { file: 'a.yml', line: 2 },
        },
        { code: 'MG2102', message: 'And here.', place: { file: 'elsewhere.yml', line: 7 } },
      ])
    }
    tell(walked)
    return { walked, failOn: 'fail', summary: `### ${walked.length}\n` }
  },
  { child: new URL('./none.js', import.meta.url), bringNative: false },
)

/** As the work of a step, which its session ends. */
function untilCancelled(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 600_000)
    const end = () => {
      clearTimeout(timer)
      resolve()
    }
    process.once('SIGINT', end).once('SIGTERM', end)
  })
}

function resultOf(name: string, does: string, words: string): Result {
  const hostileFile = `${words.replaceAll('/', '')}.csv`
  return {
    schema: resultSchemaId,
    kind: 'data',
    name,
    subject: { data: [{ path: words === '' ? 'a.csv' : hostileFile, sha256: '0' }] },
    environment: {},
    parameters: {},
    metrics: [],
    checks: [
      {
        id: 'range',
        column: words === '' ? 'age' : words,
        status: does === 'fail' ? 'fail' : 'pass',
        severity: 'error',
        title: ['is within its range', words].filter(Boolean).join(' '),
        line: 4,
      },
    ],
    gates: [],
    baseline: null,
    verdict: does === 'fail' ? 'fail' : 'pass',
    startedAt: '2026-01-01T00:00:00.000Z',
    durationMs: 1,
  }
}
