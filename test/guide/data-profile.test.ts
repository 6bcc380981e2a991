import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root, runMlgate } from '../support/run-mlgate.ts'

const page = 'docs/guide/data.md'

it('the profile of the guide is what its command prints', async () => {
  const text = await readFile(join(root, page), 'utf8')
  const [, name = '', content = ''] = /<!-- profile: (\S+\.csv) -->\n```csv\n(.*?)```/s.exec(text) ?? []
  const [, command = '', output = ''] =
    /<!-- profile: output -->\n```\n\$ npx mlgate (.*?)\n(.*?)```/s.exec(text) ?? []
  const folder = await mkdtemp(join(tmpdir(), 'mlgate-guide-'))
  try {
    await writeFile(join(folder, name), content)
    const { stdout } = await runMlgate(command.split(' '), { folder })
    expect(stdout.replaceAll(/ +$/gm, '')).toBe(output)
  } finally {
    await rm(folder, { recursive: true })
  }
})
