import { runStep } from '@mlgate/kit'
import { registerModel } from './inputs.ts'
import { main } from './main.ts'

await runStep(registerModel, main, { child: new URL('./child.js', import.meta.url), bringNative: true })
