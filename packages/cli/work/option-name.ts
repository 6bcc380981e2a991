/** An option as it is written on the command line: `sampleWeight` is `--sample-weight`. */
export function flagOf(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
