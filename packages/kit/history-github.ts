import { readNewestFirst } from '@mlgate/baseline/history'
import { isUsable } from '@mlgate/baseline/stores'
import { MlgateError, type Result } from '@mlgate/core'
import { type GitHubClient, refHost } from '@mlgate/github'
import { type MetricHistory, mostCharted } from '@mlgate/report/comment'

const historyBranch = 'mlgate'
/** A month of more than this is not worth a line of blocks. */
const mostBytes = 16 * 2 ** 20

/** As many as a line of blocks shows well; with fewer of this month than the second number, the month before is read. */
const points = { most: Math.min(20, mostCharted), fewest: 8 }

/**
 * How the first gated metric of each result went on the branch that it was compared with, as the history has it. That
 * is one call for all of them, two where this month tells little, and none where the baseline came from elsewhere: a
 * comment is no reason to look for a history. What cannot be read is left out.
 *
 * @returns histories in the order of the results; empty for a result that has none.
 */
export async function historiesOf(
  results: readonly Result[],
  client: GitHubClient,
  now: Date = new Date(),
): Promise<MetricHistory[][]> {
  const courses = results.map(courseOf)
  const isShort = (least: number) => courses.some((course) => course && course.values.length < least)
  for (const back of [0, 1]) {
    if (!isShort(back === 0 ? points.most : points.fewest)) break
    const bytes = await monthBefore(client, now, back)
    if (bytes === undefined) break
    for (const course of courses) if (course && bytes) addTo(course, bytes)
  }
  return courses.map((course) => {
    // One point is no course.
    if (course === undefined || course.values.length < 2) return []
    const { metric, unit, branch, values } = course
    return [{ metric, unit, branch, values: values.toReversed() }]
  })
}

/** A month of results; null where there is none, undefined where nobody can tell. */
async function monthBefore(client: GitHubClient, now: Date, back: number): Promise<Month | null | undefined> {
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back)).toISOString().slice(0, 7)
  const file = `results/${month}.ndjson`
  try {
    const bytes = await refHost(client).readFile(historyBranch, file, mostBytes)
    return bytes && { file, bytes }
  } catch (error) {
    client.settings.signal?.throwIfAborted()
    if (!(error instanceof MlgateError)) throw error
    return undefined
  }
}

interface Month {
  file: string
  bytes: Uint8Array
}

/** A history on its way, the newest value first. */
interface Course extends Omit<MetricHistory, 'values'> {
  result: Result
  values: number[]
}

function courseOf(result: Result): Course | undefined {
  const { branch } = result.baseline ?? {}
  const metric = firstGated(result)
  const own = result.metrics.find(({ name, slice }) => name === metric && slice == null)
  if (branch === undefined || own === undefined || !mayHaveHistory(result)) return undefined
  return { result, metric: own.name, unit: own.unit, branch, values: [] }
}

/** Adds the values of a month; a damaged one adds what could be read of it. */
function addTo({ result, metric, values }: Course, { file, bytes }: Month): void {
  try {
    for (const { result: former } of readNewestFirst(bytes, file, result)) {
      if (values.length === points.most) return
      const value = former.metrics.find(({ name, slice }) => name === metric && slice == null)?.value
      if (value !== undefined && isUsable(former)) values.push(value)
    }
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
  }
}

/** Whether the baseline was found in the branch, or in git, where nobody asked the branch. */
function mayHaveHistory(result: Result): boolean {
  const { location = '', branch } = result.baseline ?? {}
  const isNear = location.startsWith(`branch ${historyBranch},`) || location.startsWith('git:')
  return isNear && branch !== undefined && firstGated(result) !== undefined
}

function firstGated({ gates }: Result): string | undefined {
  return gates.find(({ slice, severity }) => slice === null && severity !== 'warn')?.metric
}
