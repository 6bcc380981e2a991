#!/usr/bin/env node
// Plain JavaScript, so that a Node that cannot run TypeScript still says which one is needed.
import module from 'node:module'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`mlgate needs Node 22.18 or newer; this is ${process.versions.node}.\n`)
  process.exitCode = 2
} else {
  module.enableCompileCache?.()
  const { main } = await import('../main.ts')
  process.exitCode = await main(process.argv.slice(2))
}
