import { expect, test } from 'vitest'
import { tinyRoadmap } from '@/testing/tiny-roadmap'
import { diagramFindings } from './diagrams'
import { placedSteps } from './placed-step'

const alt = 'A box with its label inside, and a line that leads from it.'
const picture = (inside: string, size = '340 90', words = alt) =>
  `\`\`\`diagram\n${words}\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}">\n${inside}\n</svg>\n\`\`\``
const findings = (block: string) =>
  diagramFindings(placedSteps([tinyRoadmap([{ slug: 'a', body: `Before.\n\n${block}\n\nAfter.` }])])).map(
    ({ message }) => message,
  )

const box = '<rect class="box" x="10" y="10" width="100" height="30" />'
const label = (words: string, at = 'x="60" y="30"', kind = '') => `<text ${kind} ${at}>${words}</text>`

test('a diagram whose labels fit is taken', () => {
  expect(findings(picture(`${box}${label('Browser')}${label('away from it', 'x="200" y="30"')}`))).toEqual([])
})

test.each([
  ['hardly any text', picture(box, '340 90', 'A box.'), /under 40 characters/],
  ['an endless text', picture(box, '340 90', `${'word '.repeat(101)}.`), /over 500/],
  ['a text that is no sentence', picture(box, '340 90', alt.slice(0, -1)), /full stop/],
  ['another width', picture(box, '680 90'), /is 680 wide/],
  ['a height of two screens', picture(box, '340 900'), /is 900 high/],
  ['too much in it', picture(box.repeat(120)), /over 6000/],
  [
    'a label wider than its box',
    picture(`${box}${label('A browser on a phone')}`),
    /"A browser on a phone" does not fit/,
  ],
  ['a label that leaves the sheet', picture(label('Browser', 'x="330" y="30"')), /"Browser" does not fit/],
  ['a label that starts too late', picture(label('Browser', 'x="310" y="30"', 'class="start"')), /does not fit/],
  [
    'labels over each other',
    picture(`${label('Browser')}${label('Server', 'x="70" y="34"')}`),
    /"Browser" and "Server" overlap/,
  ],
])('%s is found', (_, block, message) => {
  expect(findings(block)).toEqual([expect.stringMatching(message)])
})
