/** Whether text is a number as data and Python write it: `7`, `-0.5`, `1e-3`, but neither `0x7` nor ``. */
export function isNumber(text: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)
}
