import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ThemeChoice } from './theme-choice'

test('the choice is named for what it chooses, and says where it holds', () => {
  const html = renderToStaticMarkup(<ThemeChoice theme="dark" />)
  expect(html).toMatch(/<legend[^>]*>Theme<\/legend>/)
  const [, hint] = html.match(/aria-describedby="([^"]+)"/) ?? []
  expect(html).toMatch(new RegExp(`id="${hint}"[^>]*>For this browser\\.<`))
})
