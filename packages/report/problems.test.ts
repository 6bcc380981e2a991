import { describe, expect, it } from 'vitest'
import { renderProblems } from './index.ts'

const misspelt = {
  code: 'MG1003',
  message: 'test has no column "lable". Its columns: label, weather, size_band, image.',
  hint: 'Did you mean "label"?',
  place: { file: 'mlgate.yml', line: 14, column: 15, path: 'models.signs.evaluate.target' },
}
const placeless = { code: 'MG1005', message: 'The location scheme "ftp" is unknown.' }

describe('mistakes', () => {
  it('in a terminal: place, what happened, what to do, where to read more', () => {
    expect(`\n${renderProblems([misspelt, placeless], { format: 'terminal' })}`).toMatchInlineSnapshot(`
      "
      mlgate.yml:14:15  models.signs.evaluate.target
        test has no column "lable". Its columns: label, weather, size_band, image.
        Did you mean "label"?                                      MG1003  docs/reference/errors.md#mg1003

      mlgate
        The location scheme "ftp" is unknown.                      MG1005  docs/reference/errors.md#mg1005
      "
    `)
  })

  it('in a narrow terminal the code has a line of its own', () => {
    expect(`\n${renderProblems([misspelt], { format: 'terminal', width: 50 })}`).toMatchInlineSnapshot(`
      "
      mlgate.yml:14:15  models.signs.evaluate.target
        test has no column "lable". Its columns: label,
        weather, size_band, image.
        Did you mean "label"?
                 MG1003  docs/reference/errors.md#mg1003
      "
    `)
  })

  it('in Markdown: one item each', () => {
    expect(`\n${renderProblems([misspelt, placeless], { format: 'markdown' })}`).toMatchInlineSnapshot(`
      "
      - \`mlgate.yml:14:15\`, \`models.signs.evaluate.target\`: test has no column "lable". Its columns: label, weather, size_band, image. Did you mean "label"? (\`MG1003  docs/reference/errors.md#mg1003\`)
      - The location scheme "ftp" is unknown. (\`MG1005  docs/reference/errors.md#mg1005\`)
      "
    `)
  })

  it('none: nothing', () => {
    expect(renderProblems([], { format: 'terminal' })).toBe('')
  })

  it('F42: a message that quotes data can neither command the terminal nor mention anyone', () => {
    const hostile = {
      code: '@org/team',
      message: 'column "\u001b[2J@org/team" <img src=x>',
      place: { file: 'a\nb.csv' },
    }
    expect(renderProblems([hostile], { format: 'terminal' })).toBe(
      'a\\nb.csv\n  column "\\x1b[2J@org/team" <img src=x>                                                    @org/team\n',
    )
    expect(renderProblems([hostile], { format: 'markdown' })).toBe(
      '- a&#92;nb.csv: column "&#92;x1b&#91;2J@\u2060org/team" &lt;img src=x&gt; (`@org/team`)\n',
    )
  })
})
