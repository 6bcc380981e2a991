import { name } from '../words.ts'

const written = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/

/** A moment of a document, to the minute: `2026-03-01 12:00 UTC`; as it stands when it is none. */
export function whenWords(moment: string): string {
  const [, day, time] = written.exec(moment) ?? []
  return day === undefined ? name(moment) : `${day} ${time} UTC`
}
