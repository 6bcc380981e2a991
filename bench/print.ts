import { cpus, totalmem } from 'node:os'
import { markdownTable } from 'markdown-table'
import type { Line } from './measure.ts'

/** How a machine and its results are put down. */
export interface Printer {
  machine(): string
  /** @param floor heading of the column of what is compared with. */
  table(name: string, lines: readonly Line[], floor: string): string
}

const columns = ['what', 'measured', 'floor', 'compared', 'goal'] as const

function machineFacts(): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  const [first] = cpus()
  return `${first?.model.trim()}, ${cpus().length} cores, ${memory}, ${process.platform} ${process.arch}, Node ${process.versions.node}`
}

function headings(floor: string): Line {
  return { what: '', measured: 'mlgate', floor, compared: 'compared', goal: 'goal' }
}

const widths: Readonly<Record<(typeof columns)[number], number>> = {
  what: 64,
  measured: 10,
  floor: 10,
  compared: 10,
  goal: 9,
}

/** For a terminal. */
export const textPrinter: Printer = {
  machine: () => `${machineFacts()}\n`,
  table: (_, lines, floor) => `${[headings(floor), ...lines].map(textLine).join('\n')}\n`,
}

function textLine(line: Line): string {
  const [what, ...numbers] = columns
  return line[what].padEnd(widths[what]) + numbers.map((key) => line[key].padStart(widths[key])).join('')
}

/** For docs/benchmarks.md. */
export const markdownPrinter: Printer = {
  machine: () => `Measured on ${new Date().toISOString().slice(0, 10)}: ${machineFacts()}.\n`,
  table: (name, lines, floor) =>
    `### ${name}\n\n${markdownTable(
      [headings(floor), ...lines].map((line) =>
        columns.map((column) => line[column].replace(/^ +/, '&emsp;')),
      ),
      { align: ['l', 'r', 'r', 'r', 'r'], stringLength: (text) => [...text].length },
    )}\n`,
}
