import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Dialog } from './dialog'

test('a dialog is named by its title and described by what it asks', () => {
  const html = renderToStaticMarkup(
    <Dialog title="Skip it?" description={<p>It doesn’t count as done.</p>} isOpen onClose={() => {}}>
      <button type="button">Skip</button>
    </Dialog>,
  )
  expect(html).toMatch(/^<dialog aria-label="Skip it\?"/)
  const [, about] = html.match(/aria-describedby="([^"]+)"/) ?? []
  expect(html).toMatch(new RegExp(`id="${about}"[^>]*><p>It doesn’t count as done\\.</p></div>`))
})
