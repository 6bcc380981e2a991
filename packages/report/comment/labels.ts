import { shorten } from '@mlgate/markup'
import { name } from '../words.ts'
import type { StoredSection } from './section.ts'

const widest = 88

/**
 * What each section is called, by its id: the name of its result, with job and workflow where two sections would
 * be called the same.
 */
export function labelsOf(sections: readonly StoredSection[]): Map<string, string> {
  const ways = [nameAlone, withJob, withWorkflow]
  const labels = new Map(sections.map((section) => [section.id, nameAlone(section)]))
  for (const way of ways) {
    const groups = Map.groupBy(sections, ({ id }) => labels.get(id))
    for (const group of groups.values()) {
      if (group.length > 1) for (const section of group) labels.set(section.id, way(section))
    }
  }
  return labels
}

function nameAlone({ told }: StoredSection): string {
  return shorten(told.kind === 'benchmark' ? `${told.name} (speed)` : told.name, widest)
}

function withJob(section: StoredSection): string {
  return section.job === '' ? nameAlone(section) : `${nameAlone(section)} (${name(section.job)})`
}

function withWorkflow(section: StoredSection): string {
  const place = [section.workflow, section.job].filter(Boolean).map(name).join(' / ')
  return place === '' ? nameAlone(section) : `${nameAlone(section)} (${place})`
}
