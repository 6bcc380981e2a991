/** Where the next character of a template stands. */
type Place =
  | { kind: 'text' }
  | { kind: 'tag' }
  | { kind: 'attribute'; name: string; value: string }
  | { kind: 'raw'; ends: string }

const text: Place = { kind: 'text' }
const tag: Place = { kind: 'tag' }

/** Elements whose content is no HTML, and comments, by how they end. */
const rawEnds: Record<string, string> = { script: '</script', style: '</style', '!--': '-->' }

/** Attributes that run, style or fetch something, whatever their value was escaped to. */
const harmful = /^(?:on.*|style|src|srcset|srcdoc|data|action|formaction|ping|poster|background|http-equiv)$/i
const reference = /^(?:xlink:)?href$/i

/**
 * Looks at where the holes of an HTML template are, by its literal parts alone.
 *
 * @throws TypeError when a hole is neither between tags nor in a double-quoted, harmless attribute. A reference
 * may only lead to a place on the same page: `href="#${id}"`.
 */
export function checkHoles(literals: readonly string[]): void {
  let place = text
  literals.forEach((literal, index) => {
    place = walk(literal, place)
    const isHole = index < literals.length - 1
    if (isHole && !isHarmless(place))
      throw new TypeError(`nothing can be put into HTML after ${JSON.stringify(literal.slice(-40))}`)
    if (place.kind === 'attribute' && isHole) place = { ...place, value: `${place.value}\u0000` }
  })
  if (place !== text) throw new TypeError('a piece of HTML ends with its tags and comments closed')
}

function isHarmless(place: Place): boolean {
  if (place.kind === 'text') return true
  if (place.kind !== 'attribute' || harmful.test(place.name)) return false
  return !reference.test(place.name) || place.value.startsWith('#')
}

function walk(literal: string, start: Place): Place {
  let place = start
  let rest = literal
  while (rest !== '') {
    const step = steps[place.kind](rest, place as never)
    place = step.place
    rest = step.rest
  }
  return place
}

interface Step {
  place: Place
  rest: string
}

const steps: { [Kind in Place['kind']]: (rest: string, place: Extract<Place, { kind: Kind }>) => Step } = {
  text: (rest) => {
    const opened = /<(!--|\/?[a-z][a-z0-9-]*|![a-z]+)/i.exec(rest)
    // What follows a bare `<` at the end would be a tag's name.
    if (opened === null) return { place: /<[/!]?$/.test(rest) ? tag : text, rest: '' }
    const after = rest.slice(opened.index + opened[0].length)
    const ends = rawEnds[(opened[1] as string).toLowerCase()]
    // A script or style is raw from its name on: no hole has any business in its tag either.
    return { place: ends === undefined ? tag : { kind: 'raw', ends }, rest: after }
  },
  tag: (rest) => {
    const next = /^[^>"]*?(?:>|([^\s"'<>/=]+)=")/.exec(rest)
    if (next === null) return { place: tag, rest: '' }
    const name = next[1]
    return {
      place: name === undefined ? text : { kind: 'attribute', name, value: '' },
      rest: rest.slice(next[0].length),
    }
  },
  attribute: (rest, { name, value }) => {
    const end = rest.indexOf('"')
    if (end < 0) return { place: { kind: 'attribute', name, value: value + rest }, rest: '' }
    return { place: tag, rest: rest.slice(end + 1) }
  },
  raw: (rest, place) => {
    const end = rest.toLowerCase().indexOf(place.ends)
    if (end < 0) return { place, rest: '' }
    const after = rest.slice(end + place.ends.length)
    return { place: place.ends === '-->' ? text : tag, rest: after }
  },
}
