import type { ServerResponse } from 'node:http'
import type { Answer } from './call.ts'
import type { Fault } from './faults.ts'
import type { State } from './state.ts'

const documentation = 'https://docs.github.com/rest'

/** A refusal with GitHub's body. */
export function errorAnswer(status: number, message: string, errors?: readonly unknown[]): Answer {
  return {
    status,
    body: {
      message,
      ...(errors === undefined ? {} : { errors }),
      documentation_url: documentation,
      status: String(status),
    },
  }
}

/** What stands between here and GitHub and wants to be signed in to. */
export function page(): Answer {
  return {
    status: 200,
    bytes: Buffer.from('<!doctype html><title>Sign in</title><p>Please sign in to the network.'),
    headers: { 'content-type': 'text/html; charset=utf-8' },
  }
}

/** What becomes of a good answer on its way back. */
export function spoil(answer: Answer, fault: Fault | undefined): Answer {
  switch (fault?.kind) {
    case 'status-after':
      return { status: fault.status, body: { message: 'Server Error' } }
    case 'html':
      return page()
    case 'body':
      return { ...answer, body: fault.body }
    case 'cut': {
      const text = answer.bytes ?? Buffer.from(JSON.stringify(answer.body))
      return {
        ...answer,
        bytes: text.subarray(0, Math.floor(text.length / 2)),
        headers: { 'content-type': 'application/json; charset=utf-8', ...answer.headers },
      }
    }
    default:
      return answer
  }
}

/** Sends an answer with the headers that GitHub sends; returns its status. */
export function reply(
  response: ServerResponse,
  answer: Answer,
  state: State,
  fault: Fault['kind'] | undefined,
): number {
  const { status, body, bytes } = answer
  const content = bytes ?? (body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body)))
  response.writeHead(status, {
    ...(bytes !== undefined || body === undefined
      ? {}
      : { 'content-type': 'application/json; charset=utf-8' }),
    date: new Date(state.now()).toUTCString(),
    'x-github-api-version-selected': '2022-11-28',
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-reset': String(Math.floor(Date.parse(state.now()) / 1000) + 3600),
    'x-github-request-id': '0000:000000:0000000:0000000:00000000',
    ...answer.headers,
    ...(status === 204 ? {} : { 'content-length': content.length }),
  })
  if (fault === 'break-off') {
    response.write(content.subarray(0, Math.floor(content.length / 2)), () => response.destroy())
  } else {
    response.end(status === 204 ? undefined : content)
  }
  return status
}
