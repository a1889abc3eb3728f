import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { GuideText } from './guide-text'

const draw = (text: string) => renderToStaticMarkup(<GuideText text={text} />)

test('a heading has the anchor that the list beside it leads to', () => {
  expect(draw('## What moves it')).toContain('<h2 id="what-moves-it">What moves it</h2>')
})

test('links within the site carry no rel, links to elsewhere tell nobody who follows them', () => {
  expect(draw('[a](/guide)')).toContain('<a href="/guide">a</a>')
  expect(draw('[a](https://example.org)')).toContain('<a href="https://example.org" rel="noopener noreferrer">a</a>')
})

test('the first cell of a row is its heading, the others know their column, and no heading is empty', () => {
  const html = draw('| | Front end | Back end |\n| --- | --- | --- |\n| Focus | looks | `logic` |')
  expect(html).toMatch(/<td[^>]*><\/td><th[^>]*scope="col"[^>]*>Front end<\/th>/)
  expect(html).toMatch(/<th[^>]*scope="row"[^>]*>Focus<\/th>/)
  expect(html).toMatch(/<td[^>]*data-label="Back end"[^>]*><code>logic<\/code><\/td>/)
})

test('raw HTML is not rendered', () => {
  expect(draw('<img src=x onerror=alert(1)>')).not.toContain('<img')
})
