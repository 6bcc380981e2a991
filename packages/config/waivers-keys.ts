import * as z from 'zod/mini'
import { described, mapping, optional, text } from './keys.ts'

const day = 'a day such as 2026-12-31'

/** waivers.yml as it is written: a list. */
export const waiversKeys = described(
  z.array(
    mapping({
      gate: described(
        text('a gate as model/metric, or model/metric/column=value for one slice').check(
          z.meta({ pattern: '^[^/]+/[^/]' }),
        ),
        'The gate: `model/metric`, or `model/metric/column=value` for a gate on one slice. All its rules are covered.',
        { examples: ['signs/accuracy', 'signs/accuracy/weather=fog'] },
      ),
      subject: optional(
        described(
          text('the SHA-256 or the path of a measured file'),
          'Only for this model or data: its SHA-256 (seven digits or more) or its path. Default: whatever is measured.',
          { examples: ['9f1c2ab', 'models/signs.onnx'] },
        ),
      ),
      reason: described(text('a sentence that says why'), 'Why the failure is let through; it is shown.'),
      approver: described(text('the name of a person'), 'Who says so; it is shown.'),
      expires: described(
        z.string(day).check(z.regex(/^\d{4}-\d{2}-\d{2}$/, day)),
        'The last day on which the waiver holds, in UTC.',
        { examples: ['2026-12-31'] },
      ),
    }),
    'a list of waivers',
  ),
  'Failing gates that are let through for a while.',
)
export type WrittenWaiver = z.output<typeof waiversKeys>[number]
