import { stringFormats } from '@mlgate/config/data-schema'
import { formatWords, notOfFormat } from '../string-formats.ts'
import { counted } from '../words.ts'
import type { DemandMaker } from './demand.ts'

/** Texts of a known form. A column has one form or none, so there is no softer limit. */
export const format: DemandMaker = (name, limits, schema) => {
  const named = stringFormats.find((known) => known === schema.format)
  if (limits !== schema || schema.type !== 'string' || named === undefined) return []
  return [
    {
      id: 'format',
      title: `${name} is ${formatWords[named]}`,
      expected: named,
      plan({ value, sample }) {
        const condition = notOfFormat(value, named)
        return {
          measures: [`count_if(${condition})`],
          judge([offending]) {
            const count = Number(offending)
            if (count === 0) return { failed: false, count }
            const observed = `${counted(count, 'value')} ${count === 1 ? 'is' : 'are'} not`
            return { failed: true, count, observed }
          },
          offence: { kind: 'where', condition, sample },
        }
      },
    },
  ]
}
