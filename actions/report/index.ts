import { runStep } from '@mlgate/kit'
import { report } from './inputs.ts'
import { main } from './main.ts'

await runStep(report, main, { child: new URL('./child.js', import.meta.url), bringNative: true })
