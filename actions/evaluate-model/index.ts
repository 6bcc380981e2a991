import { runStep } from '@mlgate/kit'
import { evaluateModel } from './inputs.ts'
import { main } from './main.ts'

await runStep(evaluateModel, main, { child: new URL('./child.js', import.meta.url), bringNative: true })
