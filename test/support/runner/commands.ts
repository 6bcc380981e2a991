/** Workflow commands as the runner reads them (ActionCommand.cs and ActionCommandManager.cs of actions/runner). */

/** A note at a file and line, as GitHub shows it. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice'
  message: string
  title?: string
  /** Relative to the workspace when it lies there. */
  file?: string
  line?: number
  endLine?: number
  column?: number
  endColumn?: number
}

export interface WorkflowCommand {
  name: string
  properties: Readonly<Record<string, string>>
  data: string
}

/** What a log came to. */
export interface ReadLog {
  /** Every line that a reader of the log sees, secrets masked. */
  lines: readonly string[]
  groups: readonly { title: string; lines: readonly string[] }[]
  annotations: readonly Annotation[]
  masks: readonly string[]
  /** Every command that the runner obeyed, in order. */
  commands: readonly WorkflowCommand[]
  /** Commands that the runner refuses, as `set-env`; the step fails by them. */
  refused: readonly WorkflowCommand[]
}

const annotationLevels = ['error', 'warning', 'notice'] as const
const refusedCommands = new Set(['set-env', 'add-path', 'internal-set-repo-path'])
const stopCommand = 'stop-commands'
const registered = new Set<string>([
  ...annotationLevels,
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'group',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  stopCommand,
])

/** Each form of a command unescapes other characters; `%25` comes last in all, so that `%250A` stays `%0A`. */
const escapes = {
  data: { '\r': '%0D', '\n': '%0A', '%': '%25' },
  property: { '\r': '%0D', '\n': '%0A', ':': '%3A', ',': '%2C', '%': '%25' },
  old: { ';': '%3B', '\r': '%0D', '\n': '%0A', ']': '%5D', '%': '%25' },
}

function unescaped(text: string, form: keyof typeof escapes): string {
  return Object.entries(escapes[form]).reduce((result, [plain, code]) => result.replaceAll(code, plain), text)
}

/**
 * The command in a line, in the form `::name key=value,…::data` or, anywhere in the line, `##[name key=value;…]data`.
 *
 * @param tokens names known besides the registered ones: the token that ends `stop-commands`
 */
export function parseCommand(
  line: string,
  tokens: ReadonlySet<string> = new Set(),
): WorkflowCommand | undefined {
  return (
    // .NET counts U+0085 as white space, JavaScript does not.
    parseForm(/^[\s\u0085]*::(.*?)::(.*)$/su.exec(line), ',', 'property', 'data', tokens) ??
    parseForm(/##\[(.*?)\](.*)$/su.exec(line), ';', 'old', 'old', tokens)
  )
}

function parseForm(
  match: RegExpExecArray | null,
  separator: string,
  propertyForm: keyof typeof escapes,
  dataForm: keyof typeof escapes,
  tokens: ReadonlySet<string>,
): WorkflowCommand | undefined {
  if (match === null) return undefined
  const [, info = '', data = ''] = match
  const space = info.indexOf(' ')
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase()
  if (!registered.has(name) && !tokens.has(name)) return undefined
  const properties: Record<string, string> = {}
  for (const pair of space > 0
    ? info
        .slice(space + 1)
        .trim()
        .split(separator)
    : []) {
    const equals = pair.indexOf('=')
    if (equals > 0 && equals < pair.length - 1) {
      properties[pair.slice(0, equals)] = unescaped(pair.slice(equals + 1), propertyForm)
    }
  }
  return { name, properties, data: unescaped(data, dataForm) }
}

/** Reads the lines of a log one by one, in the order in which they come. */
export class LogReader {
  readonly #relative: (file: string) => string
  readonly #log = {
    lines: [] as string[],
    groups: [] as { title: string; lines: string[] }[],
    annotations: [] as Annotation[],
    masks: [] as string[],
    commands: [] as WorkflowCommand[],
    refused: [] as WorkflowCommand[],
  }
  #stoppedUntil: string | undefined
  #inGroup = false

  /** @param relative makes the path of an annotation relative to the workspace */
  constructor(relative: (file: string) => string) {
    this.#relative = relative
  }

  get log(): ReadLog {
    return this.#log
  }

  take(line: string): void {
    const token = this.#stoppedUntil?.toLowerCase()
    const command = parseCommand(line, new Set(token === undefined ? [] : [token]))
    if (command === undefined) {
      this.#show(line)
    } else if (token !== undefined) {
      if (command.name === token) this.#stoppedUntil = undefined
      this.#show(line)
    } else {
      this.#log.commands.push(command)
      this.#obey(command)
    }
  }

  #obey(command: WorkflowCommand): void {
    const { name, data } = command
    const level = annotationLevels.find((known) => known === name)
    if (level !== undefined) {
      this.#log.annotations.push(annotationOf(level, command, this.#relative))
      this.#show(`##[${level}]${data}`)
    } else if (name === 'group') {
      this.#inGroup = true
      this.#log.groups.push({ title: this.#masked(data), lines: [] })
    } else if (name === 'endgroup') {
      this.#inGroup = false
    } else if (name === 'add-mask') {
      this.#log.masks.push(...[data, ...data.split(/[\r\n]+/).map((part) => part.trim())].filter(Boolean))
    } else if (name === stopCommand) {
      this.#stoppedUntil = data
    } else if (refusedCommands.has(name)) {
      this.#log.refused.push(command)
    }
  }

  #show(line: string): void {
    const shown = this.#masked(line)
    this.#log.lines.push(shown)
    if (this.#inGroup) this.#log.groups.at(-1)?.lines.push(shown)
  }

  #masked(text: string): string {
    return this.#log.masks.reduce((result, mask) => result.replaceAll(mask, '***'), text)
  }
}

const numberProperties = { line: 'line', endline: 'endLine', col: 'column', endcolumn: 'endColumn' } as const

function annotationOf(
  level: Annotation['level'],
  { properties, data }: WorkflowCommand,
  relative: (file: string) => string,
): Annotation {
  const annotation: Annotation = { level, message: data }
  for (const [key, value] of Object.entries(properties)) {
    const name = key.toLowerCase()
    if (name === 'file') annotation.file = relative(value)
    if (name === 'title') annotation.title = value
    const numbered = Object.entries(numberProperties).find(([known]) => known === name)?.[1]
    if (numbered !== undefined && /^\d+$/.test(value)) annotation[numbered] = Number(value)
  }
  return annotation
}
