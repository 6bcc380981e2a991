import { errorCatalogue } from '@mlgate/core'
import { page } from './page.ts'

const ranges: readonly (readonly [prefix: string, title: string])[] = [
  ['MG1', 'Documents and files'],
  ['MG2', 'Configuration'],
  ['MG3', 'Child processes and native packages'],
  ['MG4', 'Data'],
  ['MG5', 'Models and evaluation'],
  ['MG6', 'Baselines'],
  ['MG7', 'Gates and metrics'],
  ['MG8', 'GitHub'],
  ['MG9', 'Command line and inputs of steps'],
]

/** Every error code with what it means and what to do; each has an anchor such as `#mg2104`. */
export function errorsPage(): string {
  const entries = Object.entries(errorCatalogue).sort(([a], [b]) => (a < b ? -1 : 1))
  const lost = entries.find(([code]) => !ranges.some(([prefix]) => code.startsWith(prefix)))
  if (lost !== undefined) throw new RangeError(`${lost[0]} is in no range of scripts/generate/errors.ts`)
  const sections = ranges.flatMap(([prefix, title]) => {
    const inRange = entries.filter(([code]) => code.startsWith(prefix))
    const texts = inRange.map(([code, error]) => `### ${code}\n\n**${error.title}.** ${error.remedy}`)
    return inRange.length === 0 ? [] : [`## ${title}`, ...texts]
  })
  return page('Errors', [
    'Every error that mlgate reports on purpose has a code. Codes keep their meaning for good.',
    ...sections,
  ])
}
