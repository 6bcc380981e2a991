import { runStep } from '@mlgate/kit'
import { fetchModel } from './inputs.ts'
import { main } from './main.ts'

await runStep(fetchModel, main, { child: new URL('./child.js', import.meta.url), bringNative: true })
