import { posix, relative, sep } from 'node:path'
import type { ConcernedModel } from '@mlgate/baseline'
import { dataOf, othersOf, type ProjectConfig, relationsOf } from '@mlgate/config'

/** A model or data set of a project; its paths start at the root of the repository, or at the working folder. */
export interface Entry extends ConcernedModel {
  kind: 'model' | 'data'
}

/**
 * What a project names and `mlgate run` looks at: its models, and its data sets that anything is asked of.
 *
 * @param root the folder that paths are to start at.
 */
export function entriesOf(project: ProjectConfig, file: string, root: string): Entry[] {
  const folder = slashes(relative(root, project.folder))
  const place = { folder, file: slashes(relative(root, file)) }
  const within = (locations: readonly (string | undefined)[]) =>
    locations.flatMap((location) => (location === undefined ? [] : pathOf(location, folder)))
  const data = Object.entries(project.data).flatMap(([name, entry]): Entry[] => {
    const relations = relationsOf(entry)
    if (entry.schema === undefined && relations === undefined) return []
    // A data set rests on its own files and on those that it is held against, whatever else changes in its folder.
    const others = relations === undefined ? [] : othersOf(relations).map((other) => dataOf(project, other))
    const files = [entry, ...others].flatMap(({ path, schema }) => [...path, schemaPath(schema)])
    return [{ ...place, kind: 'data', name, changedBy: [], uses: within(files) }]
  })
  const models = Object.entries(project.models).map(([name, model]): Entry => {
    const { onnx, predictions = [], metrics, parameters, evaluate } = model
    const set = evaluate.data === undefined ? undefined : dataOf(project, evaluate.data)
    const changedBy = model['changed-by']
    return {
      ...place,
      kind: 'model',
      name,
      ...(changedBy === undefined ? {} : { changedBy: within(changedBy) }),
      uses: within([
        onnx,
        ...predictions,
        metrics,
        parameters,
        ...(set?.path ?? []),
        set?.images?.replace(/\/+$/, ''),
        schemaPath(set?.schema),
      ]),
    }
  })
  return [...data, ...models]
}

function schemaPath(schema: unknown): string | undefined {
  return typeof schema === 'string' ? schema : undefined
}

/** A location's path from the root; nothing for what lies elsewhere, which no change of files touches. */
function pathOf(location: string, folder: string): string[] {
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]+):(.*)$/is.exec(location) ?? []
  if (scheme !== undefined && scheme.toLowerCase() !== 'file') return []
  return [posix.join(folder, slashes(rest ?? location))]
}

function slashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}
