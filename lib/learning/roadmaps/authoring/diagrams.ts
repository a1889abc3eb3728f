import { DIAGRAM, type DiagramNode, partsOfDiagram, readDiagram } from '../diagram'
import { textWidth } from '../trail-map/text-width'
import type { Finding } from './finding'
import type { PlacedStep } from './placed-step'

/** Width in SVG units, and in pixels on a phone: the text column is 350 wide at 390. */
const WIDTH = 340
const TALLEST = 420
/** Most characters of SVG; a page carries it twice, in HTML and for its scripts. */
const LONGEST = 6000
const LEAST_ALT = 40
const MOST_ALT = 500
/** Shares of the font size above and below the baseline. */
const ASCENT = 0.75
const DESCENT = 0.2
const MONO = 0.61

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
type Label = Box & { readonly words: string; readonly x: number; readonly y: number }

/** Lists problems of the diagrams of all steps: their descriptions, their size, and whether labels fit. */
export function diagramFindings(steps: readonly PlacedStep[]): Finding[] {
  return steps.flatMap(({ step, file, flavours }) => [
    ...messagesIn(step.body).map((message) => ({ file, message })),
    ...flavours.flatMap(({ track, file: flavour }) =>
      messagesIn(step.flavours[track]?.body ?? '').map((message) => ({ file: flavour, message })),
    ),
  ])
}

/** Matches a fenced diagram block in a text. */
export const diagramBlock = new RegExp(`^\`\`\`${DIAGRAM}\\n([^\`]*)\\n\`\`\`$`, 'gm')

function messagesIn(body: string): string[] {
  return [...body.matchAll(diagramBlock)].flatMap(([, block = '']) => {
    const { alt, svg } = partsOfDiagram(block)
    return [...altMessages(alt), ...pictureMessages(svg)].map(
      (message) => `the diagram "${alt.slice(0, 40)}": ${message}`,
    )
  })
}

const altMessages = (alt: string): string[] => [
  ...(alt.length < LEAST_ALT ? [`its text has under ${LEAST_ALT} characters; say what it shows.`] : []),
  ...(alt.length > MOST_ALT ? [`its text has over ${MOST_ALT} characters; shorten it.`] : []),
  ...(/[.]$/.test(alt) ? [] : ['its text is not a sentence; end it with a full stop.']),
]

function pictureMessages(svg: string): string[] {
  const root = readDiagram(svg)
  const [width = 0, height = 0] = (root.attributes.viewBox ?? '').split(' ').slice(2).map(Number)
  const all = nodesIn(root)
  const sheet = { left: 0, right: width, top: 0, bottom: height }
  const boxes = [sheet, ...all.filter(({ name }) => name === 'rect').map(getBox)]
  const labels = all.filter(({ name }) => name === 'text').map(getLabel)
  return [
    ...(width === WIDTH ? [] : [`is ${width} wide; draw it ${WIDTH} wide, which a phone shows at full size.`]),
    ...(height <= TALLEST ? [] : [`is ${height} high, over ${TALLEST}; split it or leave things out.`]),
    ...(svg.length <= LONGEST ? [] : [`has ${svg.length} characters, over ${LONGEST}; leave things out.`]),
    ...labels
      .filter((label) => !fits(label, boxes))
      .map(({ words }) => `"${words}" does not fit; shorten it or widen its box.`),
    ...labels.flatMap((label, place) =>
      labels
        .slice(place + 1)
        .filter((other) => meet(label, other))
        .map(({ words }) => `"${label.words}" and "${words}" overlap; move one.`),
    ),
  ]
}

const nodesIn = (node: DiagramNode): DiagramNode[] =>
  node.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...nodesIn(child)]))

const getNumbers = ({ attributes }: DiagramNode) => {
  const at = (name: string) => Number(attributes[name] ?? 0)
  return { x: at('x'), y: at('y'), width: at('width'), height: at('height') }
}

function getBox(node: DiagramNode): Box {
  const { x, y, width, height } = getNumbers(node)
  return { left: x, right: x + width, top: y, bottom: y + height }
}

/** Computes the box of a text, slightly wider than it really is. */
function getLabel(node: DiagramNode): Label {
  const names = (node.attributes.class ?? '').split(' ')
  const { x, y } = getNumbers(node)
  const words = wordsIn(node)
  const isMono = names.includes('mono')
  const size = names.includes('small') ? 11 : isMono ? 12 : 13
  const width = isMono ? words.length * MONO * size : textWidth(words, size)
  const left = x - (names.includes('start') ? 0 : names.includes('end') ? width : width / 2)
  return { words, x, y, left, right: left + width, top: y - ASCENT * size, bottom: y + DESCENT * size }
}

const wordsIn = (node: DiagramNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('')

/** Whether a label lies within each box that contains its anchor. */
const fits = (label: Label, boxes: readonly Box[]): boolean =>
  boxes
    .filter(
      ({ left, right, top, bottom }) => left <= label.x && label.x <= right && top <= label.y && label.y <= bottom,
    )
    .every(
      ({ left, right, top, bottom }) =>
        left <= label.left && label.right <= right && top <= label.top && label.bottom <= bottom,
    )

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
