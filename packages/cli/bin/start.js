import module from 'node:module'

/**
 * Runs the command line, or says which Node it needs. Plain JavaScript that every Node understands, so that one
 * which cannot run the rest still says so.
 *
 * @param {{
 *   needs: [major: number, minor: number],
 *   load: () => Promise<{ main(argv: readonly string[], childEntry: string): Promise<number> }>,
 *   childEntry: () => string,
 * }} entrance `needs` is the oldest Node; the rest is asked for only when it is there.
 */
export async function start({ needs, load, childEntry }) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < needs[0] || (major === needs[0] && minor < needs[1])) {
    process.stderr.write(`mlgate needs Node ${needs.join('.')} or newer; this is ${process.versions.node}.\n`)
    process.exitCode = 2
    return
  }
  module.enableCompileCache?.()
  const { main } = await load()
  process.exitCode = await main(process.argv.slice(2), childEntry())
}
