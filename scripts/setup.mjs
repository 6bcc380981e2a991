// Makes a fresh clone ready: installs exactly what the lockfile says, once, and again when it changes. Plain
// JavaScript, because it runs on whatever Node the machine has (20 or newer) before Node 24 is installed here.
import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'node_modules', '.mlgate-setup')
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

if (installed() !== wanted) {
  process.stderr.write('Installing dependencies (a download of about 400 MB, once) …\n')
  // npm is a script that needs a shell on Windows; nothing of the user's is in this command line.
  execSync('npm ci --no-audit --no-fund --loglevel=error', {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  writeFileSync(stamp, wanted)
}

function installed() {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return undefined
  }
}
