/** Entry file of a child that checks data, as the real one does. */
import { serveJob } from '@mlgate/sandbox'
import { checkData } from '../index.ts'

await serveJob({ 'check-data': async () => checkData })
