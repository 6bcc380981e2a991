import {
  markdownBlocks,
  markdownTable,
  md,
  type TerminalText,
  term,
  terminalStyles,
  terminalTable,
} from '@mlgate/markup'

/** Rows for people to read. */
export interface TextTable {
  /** A line above; none when empty. */
  title: string
  columns: readonly { name: string; alignment: 'left' | 'right' }[]
  rows: readonly (readonly string[])[]
  /** Sentences below. */
  notes: readonly string[]
}

/** Tables as Markdown, one below the other. */
export function tablesAsMarkdown(tables: readonly TextTable[]): string {
  const blocks = tables.flatMap(({ title, columns, rows, notes }) => [
    ...(title === '' ? [] : [md`**${title}**`]),
    ...(rows.length === 0
      ? []
      : [
          markdownTable(
            columns.map(({ name }) => name),
            rows,
            columns.map(({ alignment }) => alignment),
          ),
        ]),
    ...notes.map((note) => md`${note}`),
  ])
  return `${markdownBlocks(blocks)}\n`
}

/** Tables for a terminal, one below the other. */
export function tablesAsText(tables: readonly TextTable[], colour: boolean): string {
  const { bold, dim } = terminalStyles(colour)
  const blocks = tables.map(({ title, columns, rows, notes }) => {
    const header = columns.map(({ name }) => dim(name))
    const cells = rows.map((row) => row.map((cell) => term`${cell}`))
    const layout = columns.map(({ alignment }, index) => ({ alignment, gap: index === 0 ? 0 : 2 }))
    const lines: TerminalText[] = [
      ...(title === '' ? [] : [bold(title)]),
      ...(rows.length === 0 ? [] : terminalTable([header, ...cells], layout)),
      ...notes.map((note) => term`${note}`),
    ]
    return lines.map(String).join('\n')
  })
  return `${blocks.join('\n\n')}\n`
}

const digits = 5

/** A value of a table as people read it, and can type it again. */
export function cellText(cell: string | number | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string' || !Number.isFinite(cell)) return String(cell)
  return String(Number(cell.toPrecision(digits)))
}
