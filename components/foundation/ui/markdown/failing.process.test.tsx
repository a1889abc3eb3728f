import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { Markdown } from '../markdown'

vi.mock('react-markdown', () => ({
  default: () => {
    throw new RangeError('Maximum call stack size exceeded')
  },
}))

test('a text that cannot be read takes its page with it in no way: it is shown as it was typed', () => {
  const html = renderToStaticMarkup(<Markdown text={'Some <b>\n  words'} />)
  expect(html).toContain('Shown as plain text:')
  expect(html).toContain('Some &lt;b&gt;\n  words')
})
