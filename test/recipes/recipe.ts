/** What a page of recipes shows: files, and commands with what they print. */
export interface Recipe {
  /** Text by name of the file, as a reader would save it. */
  files: Record<string, string>
  commands: Command[]
}

export interface Command {
  words: string[]
  /** What the page says that it prints. */
  prints: string
}

const block = /<!-- recipe: (?<part>.+?) -->\n```\w*\n(?<text>.*?)```/gs

/**
 * Reads the blocks below `<!-- recipe: NAME -->`: each is the file of that name, those of one notebook its cells, and
 * `<!-- recipe: commands -->` a terminal, where a line that begins with `$ ` is typed and the others are printed.
 */
export function recipeOf(page: string): Recipe {
  const recipe: Recipe = { files: {}, commands: [] }
  const cells: Record<string, string[]> = {}
  for (const { groups } of page.matchAll(block)) {
    const { part, text } = groups as { part: string; text: string }
    if (part === 'commands') recipe.commands.push(...commandsOf(text))
    else if (part.endsWith('.ipynb')) cells[part] = [...(cells[part] ?? []), text]
    else recipe.files[part] = text
  }
  for (const [name, sources] of Object.entries(cells)) recipe.files[name] = notebookOf(sources)
  return recipe
}

function commandsOf(terminal: string): Command[] {
  return terminal
    .split(/^\$ /m)
    .slice(1)
    .map((typed) => {
      const [line = '', ...printed] = typed.split('\n')
      return { words: line.trim().split(' '), prints: printed.join('\n') }
    })
}

/** A notebook as Jupyter keeps it, before it was run. */
function notebookOf(sources: readonly string[]): string {
  const cells = sources.map((source, cell) => ({
    cell_type: 'code',
    id: `cell-${cell}`,
    metadata: {},
    execution_count: null,
    outputs: [],
    source,
  }))
  const kernelspec = { name: 'python3', display_name: 'Python 3', language: 'python' }
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: { kernelspec }, cells })
}

/** Text without what differs from machine to machine and from run to run: numbers, hashes, times and alignment. */
export function withoutNumbers(text: string): string {
  return text
    .replaceAll(/\bsha [0-9a-f]+/g, 'sha #')
    .replaceAll(/\d+(?:[.,]\d+)*/g, '#')
    .replaceAll(/# m?s$/gm, '# s')
    .replaceAll(/[ \t]+/g, ' ')
    .trim()
}

/** What a training says of itself: a line of a metric's name and its value. */
export function toldMetric(printed: string): { metric: string; value: number } | null {
  const told = /^(?<metric>\w+(?:\(.*\))?) (?<value>-?\d+(?:\.\d+)?(?:e-?\d+)?)$/m.exec(printed)?.groups
  return told === undefined ? null : { metric: told.metric as string, value: Number(told.value) }
}
