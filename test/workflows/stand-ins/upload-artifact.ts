/** What actions/upload-artifact does with `name` and a `path` that ends in `/**`. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'
import { getInput, warning } from '@actions/core'

const folder = getInput('path').replace(/\/\*\*$/, '')
const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
if (files.length === 0) warning(`No files were found with the provided path: ${folder}`)
else await new DefaultArtifactClient().uploadArtifact(getInput('name'), files, folder)
