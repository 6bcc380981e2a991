import { type CheckKind, checkCatalogue, type PeerNames, typesOf } from '@mlgate/data'
import { page, table } from './page.ts'

const peers: Readonly<Record<keyof PeerNames, string>> = {
  greatExpectations: 'Great Expectations',
  pandera: 'Pandera',
  tfdv: 'TFDV',
  deepchecks: 'Deepchecks',
  frictionless: 'Frictionless',
}

/** Every check of data with its key, and what it is called elsewhere. */
export function checksPage(): string {
  return page('Checks of data', [
    'What mlgate checks of data, in the order of a report. A check has the key that asks for it, as in [Configuration](configuration.md#data-schema); [Checking data](../guide/data.md) shows them at work. Under `warn` the same keys are softer limits, whose breach is shown and fails nothing. Where rows can be named, a report has the first of them, counted from 1, and how many there are.',
    '## All checks',
    table(
      ['check', 'what has to hold', 'key', 'columns of type', 'rows'],
      checkCatalogue.map((kind) => [
        `\`${kind.id}\``,
        kind.meaning,
        keysOf(kind),
        (typesOf(kind) ?? []).join(', '),
        kind.rows === 'named' ? 'named' : '',
      ]),
    ),
    '## The same checks elsewhere',
    'What comes nearest in other tools, to find your way; limits and defaults may differ.',
    table(
      ['check', ...Object.values(peers)],
      checkCatalogue
        .filter((kind) => Object.keys(kind.peers).length > 0)
        .map((kind) => [
          `\`${kind.id}\``,
          ...Object.keys(peers).map((peer) => namesIn(kind.peers[peer as keyof PeerNames])),
        ]),
    ),
  ])
}

function keysOf({ key }: CheckKind): string {
  if (key === null) return 'always'
  return key
    .split('; ')
    .map((one) => `\`${one}\``)
    .join(' or ')
}

function namesIn(names: string | undefined): string {
  return (names ?? '')
    .split(/, (?![^(]*\))/)
    .flatMap((name) => (name === '' ? [] : [`\`${name}\``]))
    .join(', ')
}
