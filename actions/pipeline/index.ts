import { runStep } from '@mlgate/kit'
import { pipeline } from './inputs.ts'
import { main } from './main.ts'

await runStep(pipeline, main, { child: new URL('./child.js', import.meta.url), bringNative: true })
