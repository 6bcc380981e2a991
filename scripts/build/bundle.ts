import { builtinModules } from 'node:module'
import { relative, sep } from 'node:path'
import { type ChunkingContext, type OutputChunk, rolldown } from 'rolldown'
import { chunkOf, isEntrance, isInstalled, lazyChunk } from './chunk-names.ts'
import { lessOfUndici, oneStorageSdk, standIns } from './stand-ins/index.ts'

/** What is bundled, and where it goes. */
export interface BundlePlan {
  /** Top of the repository; modules are named from here, so that any checkout comes to the same bytes. */
  root: string
  /** Entry modules, from `root`, by the path of the file that each becomes, without `.js`. */
  entries: Readonly<Record<string, string>>
  /** The folder that shared and lazy chunks go to, with forward slashes. */
  chunks: string
}

/** JavaScript by its path in the output, and the modules that it was made of. */
export interface Bundle {
  files: ReadonlyMap<string, string>
  /** Absolute paths, and the bundler's own `\0rolldown/runtime.js`. */
  modules: readonly string[]
}

/** Packages that come with the platform's own binary; only `loadNative` names them, at run time. */
const nativePackages = ['@duckdb/node-api', 'onnxruntime-node', 'sharp']

/**
 * Packages that the toolkit loads whether anything of them is used or not. They do nothing by being loaded, so what
 * is not used of them is left out; undici alone is 700 kB that a step would read at every start.
 */
const nothingByLoading = /[\\/]node_modules[\\/](?:@actions[\\/][^\\/]+|undici|tunnel|semver)[\\/]/

/**
 * Bundles for Node, readable and without maps. Whatever the bundler warns of ends the build.
 *
 * @throws Error when an entry would need an installed package beside it.
 */
export async function bundle({ root, entries, chunks }: BundlePlan): Promise<Bundle> {
  const warnings: string[] = []
  const build = await rolldown({
    cwd: root,
    platform: 'node',
    input: { ...entries },
    external: nativePackages,
    resolve: { alias: { ...standIns } },
    plugins: [oneStorageSdk, lessOfUndici],
    preserveEntrySignatures: false, // an entry is started, never imported
    treeshake: { moduleSideEffects: [{ test: nothingByLoading, sideEffects: false }] },
    onLog: (level, { message }) => {
      if (level === 'warn') warnings.push(message)
    },
  })
  const { output } = await build.generate({
    format: 'es',
    sourcemap: false,
    // Reviewers read what is committed: whole names, nothing squeezed.
    minify: 'dce-only',
    minifyInternalExports: false,
    entryFileNames: '[name].js',
    chunkFileNames: ({ isDynamicEntry, facadeModuleId }) =>
      isDynamicEntry && facadeModuleId != null
        ? `${chunks}/lazy/${lazyChunk(fromRoot(root, facadeModuleId))}.js`
        : `${chunks}/[name].js`,
    codeSplitting: {
      groups: [
        {
          debugName: 'part',
          name: (id, context) => chunkOf(fromRoot(root, id), isLazy(id, root, context)),
          includeDependenciesRecursively: false,
        },
      ],
    },
  })
  await build.close()
  if (warnings.length > 0) throw new Error(`The bundler warns:\n${warnings.join('\n')}`)
  const made = output.filter((file): file is OutputChunk => file.type === 'chunk')
  refuseInstalled(made)
  refuseCircles(new Map(made.map(({ fileName, imports }) => [fileName, imports])))
  return {
    files: new Map(made.map(({ fileName, code }) => [fileName, code])),
    modules: [...new Set(made.flatMap(({ moduleIds }) => moduleIds))].sort(),
  }
}

/** The bundler's own modules, such as `\0rolldown/runtime.js`, have no path. */
const fromRoot = (root: string, id: string) =>
  id.startsWith('\0') ? id : relative(root, id).split(sep).join('/')

/**
 * Whether a module is reached through dynamic imports alone: one of ours from the entrances, an installed one from
 * ours.
 */
function isLazy(id: string, root: string, context: ChunkingContext): boolean {
  const isRoot = isInstalled(id) ? (module: string) => !isInstalled(module) : isEntrance
  const waiting = [id]
  const seen = new Set(waiting)
  for (const each of waiting) {
    if (isRoot(fromRoot(root, each))) return false
    for (const importer of context.getModuleInfo(each)?.importers ?? []) {
      if (!seen.has(importer)) waiting.push(importer)
      seen.add(importer)
    }
  }
  return true
}

/** A bundle runs with no node_modules near it. */
function refuseInstalled(made: readonly OutputChunk[]): void {
  const known = new Set([...made.map(({ fileName }) => fileName), ...builtinModules])
  const needed = made.flatMap(({ fileName, imports, dynamicImports }) =>
    [...imports, ...dynamicImports]
      .filter((name) => !name.startsWith('node:') && !known.has(name))
      .map((name) => `${fileName} imports ${name}`),
  )
  if (needed.length > 0) throw new Error(`Not bundled, and not there at run time:\n${needed.join('\n')}`)
}

/** Chunks that import each other may run before what they need is there. */
function refuseCircles(imports: ReadonlyMap<string, readonly string[]>): void {
  const done = new Set<string>()
  const visit = (chunk: string, path: readonly string[]): void => {
    if (path.includes(chunk)) {
      const circle = [...path.slice(path.indexOf(chunk)), chunk].join(' → ')
      throw new Error(`Chunks import each other: ${circle}. Give what they share a chunk in chunk-names.ts.`)
    }
    if (done.has(chunk)) return
    for (const next of imports.get(chunk) ?? []) visit(next, [...path, chunk])
    done.add(chunk)
  }
  for (const chunk of imports.keys()) visit(chunk, [])
}
