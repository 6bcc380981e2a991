import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** What is used of wabt. */
interface Assembler {
  parseWat(
    name: string,
    text: string,
    features: { simd: boolean },
  ): { validate(): void; toBinary(options: object): { buffer: Uint8Array }; destroy(): void }
}

const load = createRequire(import.meta.url)('wabt') as () => Promise<Assembler>
const assembler = await load()
const source = new URL('../../packages/images/loops.wat', import.meta.url)
const lineWidth = 100

/** The loops of a resize as a module that bundles and threads load like any other: WebAssembly in base64. */
export function imageLoops(): string {
  const parsed = assembler.parseWat('loops.wat', readFileSync(source, 'utf8'), { simd: true })
  parsed.validate()
  const text = Buffer.from(parsed.toBinary({}).buffer).toString('base64')
  parsed.destroy()
  const lines = text.match(new RegExp(`.{1,${lineWidth}}`, 'g')) ?? []
  return [
    '/** loops.wat, compiled by `npm run generate`. */',
    'export const loopsWasm = [',
    ...lines.map((line) => `  '${line}',`),
    "].join('')",
    '',
  ].join('\n')
}
