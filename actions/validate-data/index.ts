import { runStep } from '@mlgate/kit'
import { validateData } from './inputs.ts'
import { main } from './main.ts'

await runStep(validateData, main, { child: new URL('./child.js', import.meta.url), bringNative: true })
