import { join } from 'node:path'
import { MlgateError, stringifyDocument } from '@mlgate/core'
import { resolveLocation } from '@mlgate/files'
import { formatBytes, joinMarkdown, joinTerminal, md, shorten, term, terminalStyles } from '@mlgate/markup'
import { type InspectedModel, withSession } from '@mlgate/pipeline'
import type { CommonOptions } from '../options.ts'
import { colourOn, explained } from './finish.ts'

/** What the command line said. */
export type InspectOptions = Pick<CommonOptions, 'childEntry' | 'format' | 'color' | 'debug'>

/**
 * Inspects a model in a child process and prints what it is.
 *
 * @returns the exit code.
 */
export function inspect(location: string, options: InspectOptions): Promise<number> {
  const { childEntry } = options
  const folder = process.cwd()
  const resultsFolder = join(folder, '.mlgate', 'results')
  return explained(options, () =>
    withSession({ childEntry, folder, outside: 'named', resultsFolder, limits: {} }, async ({ step }) => {
      const { files } = await resolveLocation(location, step.locations)
      const [model, another] = files
      if (model === undefined || another !== undefined) {
        throw new MlgateError({
          code: 'MG1003',
          message: `${location} names ${files.length} files; it has to be one.`,
        })
      }
      const inspected = await step.runJob('inspect-model', { model, name: location }, location)
      process.stdout.write(show(location, inspected, options))
      return 0
    }),
  )
}

function show(name: string, model: InspectedModel, options: InspectOptions): string {
  if (options.format === 'json') return `${stringifyDocument({ path: name, ...model }, 2)}\n`
  const rows = rowsOf(model)
  if (options.format === 'markdown') {
    const lines = rows.map(([what, text]) => md`- **${what}:** ${text}`)
    return `${joinMarkdown([md`**${name}**\n`, ...lines], md`\n`)}\n`
  }
  const { bold, dim, yellow } = terminalStyles(colourOn(process.stdout, options))
  const lines = rows.map(([what, text]) => {
    const style = what === 'warning' ? yellow : dim
    return term`  ${style(what.padEnd(10))} ${text}`
  })
  return `${joinTerminal([bold(name), ...lines], term`\n`)}\n`
}

/** Most of a list that is worth a line. */
const longest = 300

function rowsOf({ bytes, externalBytes, facts, warnings }: InspectedModel): [what: string, text: string][] {
  const values = (what: string, all: typeof facts.inputs) =>
    all.map(({ name, elementType, shape }): [string, string] => [
      what,
      `${name}: ${elementType}${shape === null ? '' : ` [${shape.map((length) => length ?? '?').join(', ')}]`}`,
    ])
  const operators = Object.entries(facts.opsets).map(([domain, version]) => `${domain} ${version}`)
  return [
    ...values('input', facts.inputs),
    ...values('output', facts.outputs),
    ...facts.classLabels.map(({ from, labels }): [string, string] => [
      'classes',
      shorten(`${labels.length}, of ${from}: ${labels.join(', ')}`, longest),
    ]),
    ['opset', operators.join(', ')],
    ['operators', shorten(facts.operators.join(', '), longest)],
    ...(facts.producer === '' ? [] : [['producer', facts.producer] as [string, string]]),
    ['size', formatBytes(bytes)],
    ...Object.entries(externalBytes).map(([path, size]): [string, string] => [
      'weights',
      `${path}, ${formatBytes(size)}`,
    ]),
    ...warnings.map((text): [string, string] => ['warning', text]),
  ]
}
