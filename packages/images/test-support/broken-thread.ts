/** Entry file of a thread that ends as soon as it is given an image. */
import { parentPort } from 'node:worker_threads'

parentPort?.on('message', () => process.exit(1))
parentPort?.postMessage('ready')
