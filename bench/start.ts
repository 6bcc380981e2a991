import { fileURLToPath } from 'node:url'
import { inTurn, type Line, median, milliseconds, timeProcess } from './measure.ts'

const mlgate = fileURLToPath(new URL('../packages/cli/bin/mlgate.js', import.meta.url))

/** How long the command line takes to say its version, against a Node that does nothing. */
export function benchStart(): Line[] {
  const pairs = inTurn(
    20,
    () => timeProcess([mlgate, '--version']).milliseconds,
    () => timeProcess(['--eval', '0']).milliseconds,
  )
  const floor = median(pairs.map(({ second }) => second))
  const measured = median(pairs.map(({ first }) => first))
  const more = median(pairs.map(({ first, second }) => first - second))
  return [
    {
      what: 'mlgate --version, against bare Node',
      measured: milliseconds(measured),
      floor: milliseconds(floor),
      compared: `+ ${milliseconds(more)}`,
      goal: '+ 50 ms',
    },
  ]
}
