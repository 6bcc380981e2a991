import { describe, expect, it } from 'vitest'
import { type ConcernedModel, concernedModels, toMatrix } from './concerned.ts'

const signs: ConcernedModel = {
  name: 'signs',
  folder: 'models/signs',
  file: 'models/signs/mlgate.yml',
  changedBy: ['models/signs/src/**', 'shared/*.py', 'params.yaml'],
  uses: ['models/signs/model.onnx', 'data/signs'],
}
const lights: ConcernedModel = {
  name: 'lights',
  folder: 'models/lights',
  file: 'models/lights/mlgate.yml',
  uses: [],
}
const namesFor = (...files: string[]) =>
  concernedModels({ files, complete: true }, [signs, lights]).map(({ name }) => name)

describe('a change concerns a model', () => {
  it.each<[string, string[], string[]]>([
    ['when it changes what a retraining depends on', ['models/signs/src/deep/train.py'], ['signs']],
    ['also by a hidden file', ['models/signs/src/.hidden/.config'], ['signs']],
    ['by a pattern of one folder, and not of those below', ['shared/a.py', 'shared/sub/b.py'], ['signs']],
    ['when it changes the model itself', ['models/signs/model.onnx'], ['signs']],
    ['when it changes a file of a folder that it uses', ['data/signs/test.csv'], ['signs']],
    ['when it changes the project file', ['models/signs/mlgate.yml'], ['signs']],
    ['by any file of its folder, when it does not say by which', ['models/lights/notes.txt'], ['lights']],
    ['of which there can be several', ['params.yaml', 'models/lights/a'], ['signs', 'lights']],
  ])('%s', (_, files, names) => {
    expect(namesFor(...files)).toEqual(names)
  })

  it.each([
    ['elsewhere', 'README.md'],
    ['in its folder, when it says what it depends on', 'models/signs/README.md'],
    ['below a folder that a pattern does not enter', 'shared/sub/b.py'],
    ['in a folder whose name only begins alike', 'models/lights-old/a'],
  ])('not by a file %s', (_, file) => {
    expect(namesFor(file)).toEqual([])
  })

  it('in any case when the list of changed files was cut', () => {
    const cut = concernedModels({ files: ['README.md'], complete: false }, [signs, lights])
    expect(cut.map(({ name, because }) => [name, because])).toEqual([
      ['signs', null],
      ['lights', null],
    ])
  })

  it('in any case when its patterns are too intricate to be matched', () => {
    const intricate = { ...signs, changedBy: [`${'*a'.repeat(30)}b`] }
    const files = [`${'a'.repeat(200)}c`]
    expect(concernedModels({ files, complete: true }, [intricate])).toHaveLength(1)
  })

  it('and says by which file', () => {
    const [concerned] = concernedModels({ files: ['README.md', 'shared/x.py'], complete: true }, [signs])
    expect(concerned).toEqual({ name: 'signs', folder: 'models/signs', because: 'shared/x.py' })
  })

  it('and the matrix of a workflow has a leg for each', () => {
    expect(toMatrix([signs, { name: 'top', folder: '' }])).toEqual({
      include: [
        { name: 'signs', folder: 'models/signs' },
        { name: 'top', folder: '.' },
      ],
    })
  })
})
