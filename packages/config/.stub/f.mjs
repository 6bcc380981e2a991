export { readTextFile } from '/work/main/packages/files/text-file.ts'
