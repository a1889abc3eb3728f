import { describe, expect, test } from 'vitest'
import { DiagramError, partsOfDiagram, readDiagram } from './diagram'

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 90">${inside}</svg>`

test('a diagram is read as a tree, its text as plain text', () => {
  const root = readDiagram(
    svg(
      '\n  <rect class="box hot" x="1" y="2.5" width="3" height="4" />\n  <text x="1" y="2">a &lt; <tspan class="mono">b</tspan></text>\n',
    ),
  )
  expect(root.attributes.viewBox).toBe('0 0 340 90')
  expect(root.children).toEqual([
    { name: 'rect', attributes: { class: 'box hot', x: '1', y: '2.5', width: '3', height: '4' }, children: [] },
    {
      name: 'text',
      attributes: { x: '1', y: '2' },
      children: ['a < ', { name: 'tspan', attributes: { class: 'mono' }, children: ['b'] }],
    },
  ])
})

describe('a diagram is refused', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['foreign markup', '<foreignObject><body/></foreignObject>'],
    ['a style element', '<style>text { fill: red }</style>'],
    ['an event handler', '<rect onload="alert(1)" />'],
    ['a style attribute', '<rect style="fill: red" />'],
    ['a colour of its own', '<rect fill="red" />'],
    ['an id', '<rect id="a" />'],
    ['a link', '<a href="https://example.org"><text x="1" y="1">a</text></a>'],
    ['an image in it', '<image href="https://example.org/a.png" />'],
    ['a reference', '<use href="#a" />'],
    ['a class that the style sheet does not know', '<rect class="fixed" />'],
    ['a path with anything but moves', '<path d="url(#a)" />'],
    ['a width that is no number', '<rect width="100%" />'],
    ['a comment', '<!-- a -->'],
    ['a declaration', '<!DOCTYPE svg>'],
    ['words outside a text', 'words'],
    ['an element without its end', '<g>'],
    ['an end without its element', '</g>'],
    ['a second root', '</svg><svg>'],
    ['an svg in it', '<svg viewBox="0 0 1 1"/>'],
    ['an attribute that is given twice', '<rect x="1" x="2" />'],
    ['the name of what every object has', '<constructor/>'],
    ['the name of what every object has, and an attribute', '<constructor x="1"/>'],
  ])('with %s', (_, inside) => {
    expect(() => readDiagram(svg(inside))).toThrow(DiagramError)
  })

  test('that is none', () => {
    expect(() => readDiagram('')).toThrow('A diagram is one <svg> element.')
    expect(() => readDiagram('<rect />')).toThrow('A diagram is one <svg> element.')
  })
})

test('a block holds the alternative text in its first line', () => {
  expect(partsOfDiagram('A shows b.\n<svg>\n</svg>\n')).toEqual({ alt: 'A shows b.', svg: '<svg>\n</svg>' })
})
