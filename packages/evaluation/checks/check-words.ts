/** A number in as many digits as somebody reads. */
export function shortNumber(value: number): string {
  return String(Number(value.toPrecision(4)))
}
