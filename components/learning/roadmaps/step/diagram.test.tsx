import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Markdown } from '@/components/foundation/ui/markdown'
import { listStepFiles } from '@/lib/learning/roadmaps/content'
import { library } from '@/testing/roadmap'
import { BRIEF_ID, StepText } from './step-text'

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 90">\n${inside}\n</svg>`
const block = (alt: string) =>
  `\`\`\`diagram\n${alt}\n${svg('<path class="arrow hot" d="M1 2H9" />\n<text x="5" y="9">a &lt; b</text>')}\n\`\`\``
const two = `Before.\n\n${block('One shows "a".')}\n\n${block('Two shows b.')}\n\n\`\`\`js\nlet a\n\`\`\``

test('a diagram in a step is drawn with its text, and code stays code', () => {
  const html = renderToStaticMarkup(<StepText text={two} />)
  expect(html).toContain('<svg role="img" aria-label="One shows &quot;a&quot;." viewBox="0 0 340 90" class="diagram">')
  expect(html).toContain('<text x="5" y="9">a &lt; b</text>')
  // The end of a long line can be reached by keyboard too.
  expect(html).toMatch(/<pre tabindex="0" class="[^"]*"><code class="language-js">let a\n<\/code><\/pre>/)
  expect(html).not.toContain('style=')
})

test('two diagrams on a page share no id, and each arrow names a head of its own diagram', () => {
  const html = renderToStaticMarkup(<StepText text={two} />)
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(ids).toHaveLength(6)
  expect(new Set(ids).size).toBe(6)
  const ends = [...html.matchAll(/ marker-end="url\(#([^"]*)\)"/g)].map(([, id]) => id)
  expect(new Set(ends).size).toBe(2)
  for (const end of ends) expect(ids).toContain(end)
})

test('in what people write the same block is code, also after it was shown as a diagram', () => {
  renderToStaticMarkup(<StepText text={two} />)
  const html = renderToStaticMarkup(<Markdown text={two} />)
  expect(html).not.toContain('<svg')
  expect(html).toContain('<code class="language-diagram">')
})

test('every diagram of the content is drawn, and none of its texts is too much', () => {
  const bodies = library
    .flatMap(listStepFiles)
    .flatMap(({ body, flavours }) => [body, ...Object.values(flavours).map((flavour) => flavour.body)])
    .filter((body) => body.includes('```diagram'))
  expect(bodies.length).toBeGreaterThan(35)
  for (const body of bodies) {
    const html = renderToStaticMarkup(<StepText text={body} />)
    expect(html.match(/<svg/g)).toHaveLength(body.match(/^```diagram$/gm)?.length ?? 0)
    expect(html).not.toContain('Shown as plain text')
  }
})

test('a heading can be led to, and the brief of a project has the id that the page leads to', () => {
  const html = renderToStaticMarkup(<StepText text={'## What it is\n\nA shop.\n\n## The brief\n\nBuild it.'} />)
  expect(html).toContain('<h2 id="text-what-it-is">What it is</h2>')
  expect(html).toContain(`<h2 id="${BRIEF_ID}">The brief</h2>`)
})
