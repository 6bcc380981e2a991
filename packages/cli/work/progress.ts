import type { WriteStream } from 'node:tty'
import { makeVisible } from '@mlgate/markup'

/** A line that says what a long job is doing, while it does it. */
export interface ProgressLine {
  show(message: { stage: string; done?: number; total?: number }): void
  clear(): void
}

/** A progress line on a terminal; silence everywhere else, so that logs stay readable. */
export function progressLine(stream: WriteStream): ProgressLine {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} }
  let shown = false
  const clear = () => {
    if (shown) stream.write('\r\u001b[2K')
    shown = false
  }
  return {
    clear,
    show({ stage, done, total }) {
      const share = done === undefined || !total ? '' : ` ${Math.floor((100 * done) / total)} %`
      clear()
      stream.write(`${makeVisible(stage)}${share}`.slice(0, stream.columns - 1))
      shown = true
    },
  }
}
