/** A request as a bundle sends it where the environment names a proxy: the body and what comes back. */
import { readBody, send } from '@mlgate/http'

const [url = ''] = process.argv.slice(2)
const request = {
  method: 'POST',
  url,
  headers: { cookie: 'a=b' },
  body: 'asked',
  redirect: 'follow',
} as const
const response = await send(request, AbortSignal.timeout(30_000))
process.stdout.write(`${response.status} ${(await readBody(response, 2 ** 20)).toString('utf8')}`)
