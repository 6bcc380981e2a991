import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LogReader, parseCommand } from './runner/commands.ts'
import { parseEnvironmentFile } from './runner/environment-files.ts'
import { evaluate } from './runner/manifest.ts'
import { type Job, type JobOptions, type StepOptions, type StepOutcome, startJob } from './runner.ts'

function read(...lines: string[]) {
  const reader = new LogReader((file) => file)
  for (const line of lines) reader.take(line)
  return reader.log
}

describe('a workflow command', () => {
  it.each([
    ['::error file=a%2Cb.csv,line=3,title=x%3Ay::50%25 %0A', { file: 'a,b.csv', line: '3', title: 'x:y' }],
    ['  ::error file=a%2Cb.csv,line=3,title=x%3Ay::50%25 %0A', { file: 'a,b.csv', line: '3', title: 'x:y' }],
    ['text ##[error file=a%3Bb;line=3]50%25 %0A', { file: 'a;b', line: '3' }],
  ])('%s has its properties and data unescaped', (line, properties) => {
    expect(parseCommand(line)).toEqual({ name: 'error', properties, data: '50% \n' })
  })

  it('unescapes the percent sign last, so that an escaped escape stays text', () => {
    expect(parseCommand('::notice::%250A')?.data).toBe('%0A')
  })

  it.each(['x ::error::text', ':error::text', '::unknown::text', '::error text', '##[unknown]text'])(
    '%s is text',
    (line) => expect(parseCommand(line)).toBeUndefined(),
  )
})

describe('a log', () => {
  it('shows lines in their groups and makes annotations of commands', () => {
    const log = read(
      'before',
      '::group::Data',
      'inside',
      '::endgroup::',
      '::WARNING file=a,line=2,col=5::late',
    )
    expect(log.groups).toEqual([{ title: 'Data', lines: ['inside'] }])
    expect(log.lines).toEqual(['before', 'inside', '##[warning]late'])
    expect(log.annotations).toEqual([{ level: 'warning', message: 'late', file: 'a', line: 2, column: 5 }])
  })

  it('masks a secret, and each of its lines, from there on', () => {
    const log = read('hush', '::add-mask::hush%0Aquiet', 'say hush', 'say quiet')
    expect(log.lines).toEqual(['hush', 'say ***', 'say ***'])
  })

  it('obeys nothing between stop-commands and its token', () => {
    const log = read('::stop-commands::token', '::error::no', '::token::', '::error::yes')
    expect(log.annotations.map(({ message }) => message)).toEqual(['yes'])
  })

  it('names commands that the runner refuses', () => {
    expect(read('::set-env name=PATH::x').refused).toHaveLength(1)
  })
})

describe('an environment file', () => {
  it('holds pairs in one line and in several', () => {
    expect(parseEnvironmentFile('a=1=2\nb<<END\nx\n\ny=<<\nEND\nc<<E\nE\n')).toEqual({
      a: '1=2',
      b: 'x\n\ny=<<',
      c: '',
    })
  })

  it.each(['nothing', 'a<<END\nx\n', '<<END\nEND\n'])('%j fails the step', (text) => {
    expect(() => parseEnvironmentFile(text)).toThrow('Invalid')
  })
})

describe('a default', () => {
  const contexts = { github: { token: 'tok' }, matrix: null }
  const expression = (inner: string) => `\${{ ${inner} }}`
  it.each([
    ['plain', 'plain'],
    [expression('github.token'), 'tok'],
    [`${expression('github.missing')}/x`, '/x'],
    [expression('toJSON(matrix)'), 'null'],
  ])('%s is %s', (written, value) => expect(evaluate(written, contexts)).toBe(value))

  it('with an expression that the harness does not know is an error, not a guess', () => {
    expect(() => evaluate(expression("github.token || 'x'"), contexts)).toThrow("can't work out")
  })
})

describe('a step', () => {
  let folder: string
  let job: Job | undefined
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiny action '))
  })
  afterEach(async () => {
    await job?.close()
    job = undefined
    await rm(folder, { recursive: true })
  })

  async function run(
    script: string,
    step: StepOptions = {},
    options: Partial<JobOptions> = {},
  ): Promise<StepOutcome> {
    await mkdir(join(folder, 'action'), { recursive: true })
    await mkdir(join(folder, 'dist'), { recursive: true })
    await writeFile(
      join(folder, 'action/action.yml'),
      `name: tiny
inputs:
  some-name: { default: fallback }
  token: { default: '\${{ github.token }}' }
  leg: { default: '\${{ toJSON(matrix) }}' }
runs: { using: node24, main: ../dist/tiny.mjs }
`,
    )
    await writeFile(join(folder, 'dist/tiny.mjs'), `import { appendFileSync } from 'node:fs'\n${script}`)
    job ??= await startJob({ workspace: folder, ...options })
    return job.uses(join(folder, 'action'), step)
  }
  const print = (expression: string) => `console.log(${expression})`

  it('gets its inputs, and defaults for the rest', async () => {
    const script = ['INPUT_SOME-NAME', 'INPUT_TOKEN', 'INPUT_LEG'].map((name) =>
      print(`JSON.stringify(process.env['${name}'])`),
    )
    const { lines } = await run(
      script.join('\n'),
      { with: { 'Some-Name': 'a\nb' } },
      { token: 't', matrix: { os: 'x' } },
    )
    expect(lines.map((line) => JSON.parse(line))).toEqual(['a\nb', 't', '{\n  "os": "x"\n}'])
  })

  it('is warned about an input that action.yml does not list, and gets it all the same', async () => {
    const { annotations, lines } = await run(print("process.env['INPUT_NEW']"), { with: { new: 'x' } })
    expect(annotations[0]?.message).toContain("Unexpected input(s) 'new', valid inputs are ['some-name'")
    expect(lines.at(-1)).toBe('x')
  })

  it('gives outputs, a summary and annotations, and hands variables to the next', async () => {
    const first = await run(`
      appendFileSync(process.env.GITHUB_OUTPUT, 'a<<E\\n1\\n2\\nE\\n')
      appendFileSync(process.env.GITHUB_ENV, 'HANDED=on\\n')
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Hello')
      console.log('::error file=' + process.cwd() + '/x/y.csv,line=7::bad')
      process.exitCode = 2`)
    expect(first).toMatchObject({
      exitCode: 2,
      outcome: 'failure',
      outputs: { a: '1\n2' },
      summary: '# Hello',
    })
    expect(first.annotations).toEqual([{ level: 'error', message: 'bad', file: 'x/y.csv', line: 7 }])
    const second = await run(print('process.env.HANDED'))
    expect(second).toMatchObject({ outcome: 'success', lines: ['on'], outputs: {}, summary: '' })
  })

  it('is read for commands on both streams, and after a lone carriage return', async () => {
    const { annotations } = await run(
      `process.stderr.write('a\\r::error::one\\n'); process.stdout.write('::error::two')`,
    )
    expect(annotations.map(({ message }) => message).sort()).toEqual(['one', 'two'])
  })

  it('sees nothing of the tests: no token, no settings of npm, no packages', async () => {
    const { lines } = await run(`
      console.log(Object.keys(process.env).filter((name) => /^(npm_|VITEST|NODE_)|TOKEN/i.test(name)).join())
      console.log(await import('yaml').catch((error) => error.code))`)
    expect(lines).toEqual(['INPUT_TOKEN', 'ERR_MODULE_NOT_FOUND'])
  })

  it('that is cancelled gets SIGINT and may end in its own way', async () => {
    const ended = await run(
      `process.on('SIGINT', () => { console.log('stopping'); process.exit(3) })
       setInterval(() => {}, 1000)
       console.log('ready')`,
      { cancelAt: (line) => line === 'ready' },
    )
    expect(ended).toMatchObject({ outcome: 'cancelled', exitCode: 3, lines: ['ready', 'stopping'] })
  })

  it('fails by a command that the runner refuses', async () => {
    expect(await run(print("'::add-path::/tmp'"))).toMatchObject({ exitCode: 0, outcome: 'failure' })
  })
})
