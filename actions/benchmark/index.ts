import { runStep } from '@mlgate/kit'
import { benchmark } from './inputs.ts'
import { main } from './main.ts'

await runStep(benchmark, main, { child: new URL('./child.js', import.meta.url), bringNative: true })
