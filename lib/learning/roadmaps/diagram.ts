/** A diagram of a step as a tree: the small part of SVG that content may use. Its text is plain, never markup. */
export type DiagramNode = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (DiagramNode | string)[]
}

/** A diagram outside the part of SVG that content may use; the message says what to change. */
export class DiagramError extends Error {
  override name = 'DiagramError'
}

/** Language of the fenced block that contains a diagram: a line of alternative text, then the SVG. */
export const DIAGRAM = 'diagram'

/** Classes of the style sheet (`app/_styles/diagram.css`): kinds of shapes and lines, then modifiers for them and for texts. */
const classes = new Set('box soft line arrow both dash hot warn small mono strong muted halo start end'.split(' '))
const number = /^-?\d{1,4}(?:\.\d{1,2})?$/
const attributes: Readonly<Record<string, readonly string[]>> = {
  svg: ['xmlns', 'viewBox'],
  g: ['class'],
  rect: ['class', 'x', 'y', 'width', 'height', 'rx'],
  circle: ['class', 'cx', 'cy', 'r'],
  ellipse: ['class', 'cx', 'cy', 'rx', 'ry'],
  path: ['class', 'd'],
  text: ['class', 'x', 'y'],
  tspan: ['class'],
}

const tag = /<(\/?)([a-z]+)((?:\s+[a-zA-Z]+="[^"<>]*")*)\s*(\/?)>/y
const attribute = /([a-zA-Z]+)="([^"]*)"/g
const text = /[^<]+/y

/**
 * Parses an SVG strictly: no element, attribute or value outside the lists above, so no script, style, link or id.
 * @throws DiagramError
 */
export function readDiagram(svg: string): DiagramNode {
  const open: Draft[] = [{ name: '', attributes: {}, children: [] }]
  for (let at = 0; at < svg.length; ) {
    const [token, part] = tokenAt(svg, at)
    at += token.length
    if (typeof part === 'string') addText(open.at(-1), part)
    else if (part.isEnd) close(open, part.name)
    else {
      if (part.name === 'svg' && open.length > 1) throw new DiagramError('<svg> is not allowed inside <svg>; use <g>.')
      const node: Draft = { name: part.name, attributes: part.attributes, children: [] }
      open.at(-1)?.children.push(node)
      if (!part.isEmpty) open.push(node)
    }
  }
  const [root, ...others] = open[0]?.children ?? []
  if (open.length > 1) throw new DiagramError(`<${open.at(-1)?.name}> has no end.`)
  if (typeof root !== 'object' || root.name !== 'svg' || others.length > 0) {
    throw new DiagramError('A diagram is one <svg> element.')
  }
  return root
}

type Draft = { name: string; attributes: Record<string, string>; children: (Draft | string)[] }
type Tag = { isEnd: boolean; isEmpty: boolean; name: string; attributes: Record<string, string> }

function tokenAt(svg: string, at: number): [token: string, part: Tag | string] {
  text.lastIndex = at
  const words = text.exec(svg)?.[0]
  if (words !== undefined) return [words, words]
  tag.lastIndex = at
  const found = tag.exec(svg)
  if (!found) throw new DiagramError(`"${svg.slice(at, at + 30)}" is not a plain tag.`)
  const [token, end, name = '', written = '', empty] = found
  return [token, { isEnd: end !== '', isEmpty: empty !== '', name, attributes: getAttributes(name, written) }]
}

function getAttributes(name: string, written: string): Record<string, string> {
  // Own properties only: every object has a `constructor`.
  const known = Object.hasOwn(attributes, name) ? attributes[name] : undefined
  if (!known) throw new DiagramError(`<${name}> is not allowed; use ${Object.keys(attributes).join(', ')}.`)
  const pairs = [...written.matchAll(attribute)].map(([, key = '', value = '']) => [key, value] as const)
  const seen = new Set<string>()
  for (const [key, value] of pairs) {
    if (seen.has(key)) throw new DiagramError(`${key} is given twice on <${name}>.`)
    seen.add(key)
    if (!known.includes(key)) throw new DiagramError(`${key} is not allowed on <${name}>; use ${known.join(', ')}.`)
    if (!isValue(key, value)) throw new DiagramError(`${key}="${value}" is not allowed on <${name}>.`)
  }
  return Object.fromEntries(pairs)
}

function isValue(key: string, value: string): boolean {
  if (key === 'class') return value.split(' ').every((one) => classes.has(one))
  if (key === 'd') return /^[MLHVCQAZ\d ,.-]{1,400}$/.test(value)
  if (key === 'viewBox') return /^0 0 \d{1,4} \d{1,4}$/.test(value)
  return key === 'xmlns' ? value === 'http://www.w3.org/2000/svg' : number.test(value)
}

function addText(node: Draft | undefined, written: string): void {
  const isWords = node?.name === 'text' || node?.name === 'tspan'
  if (isWords) node.children.push(written.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
  else if (written.trim() !== '') throw new DiagramError(`"${written.trim()}" belongs into a <text>.`)
}

function close(open: Draft[], name: string): void {
  const node = open.pop()
  if (node?.name !== name) throw new DiagramError(`</${name}> ends nothing.`)
}

/** Splits a fenced block into the alternative text and the SVG. */
export function partsOfDiagram(block: string): { alt: string; svg: string } {
  const [alt = '', ...lines] = block.split('\n')
  return { alt, svg: lines.join('\n').trim() }
}
