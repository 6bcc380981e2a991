/** A history is a file a month, by the month (UTC) in which a result was measured. */

const filePattern = /^results\/(\d{4}-\d{2})(?:-\d{2})?\.ndjson$/

/** `2026-11` */
export function monthOf(date: string | Date): string {
  const time = new Date(date)
  return Number.isNaN(time.getTime()) ? '1970-01' : time.toISOString().slice(0, 7)
}

/** The file of a month. */
export function monthFile(month: string): string {
  return `results/${month}.ndjson`
}

/** The file of a single day, for a month whose own file is full. */
export function dayFile(date: string): string {
  const time = new Date(date)
  return `results/${Number.isNaN(time.getTime()) ? '1970-01-01' : time.toISOString().slice(0, 10)}.ndjson`
}

/** The month of a history's file, undefined when it is another file. */
export function monthOfFile(path: string): string | undefined {
  return filePattern.exec(path)?.[1]
}

/** Months from the first to the last, both included, at most `most` of them: the first ones. */
export function monthsBetween(first: string, last: string, most: number): string[] {
  const months: string[] = []
  let [year = 0, month = 0] = first.split('-').map(Number)
  while (months.length < most) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
    if (name > last) break
    months.push(name)
    month++
    if (month > 12) {
      month = 1
      year++
    }
  }
  return months
}

/** The month and those before it, at most `most` of them. */
export function monthsBefore(last: string, most: number): string[] {
  const [year = 0, month = 0] = last.split('-').map(Number)
  return Array.from({ length: most }, (_, back) => {
    const count = year * 12 + (month - 1) - back
    const name = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
    return name
  })
}
