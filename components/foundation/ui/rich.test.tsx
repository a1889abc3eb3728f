import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Rich } from './rich'

test('words that follow each other are one text, so that the space between them and an element is read', () => {
  const html = renderToString(<Rich text={['Ana', ' ', <b key="b">by Ben</b>, ' and ', 'Cleo']} />)
  expect(html).toBe('Ana <b>by Ben</b> and Cleo')
})
