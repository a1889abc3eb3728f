import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CheckedCount } from './checked-count'

const render = (markedItems: readonly string[]) =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <CheckedCount step="http" items={[{ id: 'verbs' }, { id: 'caching' }]} markedItems={markedItems} />
    </QueryClientProvider>,
  )

test('a mark on an item that has left the checklist is not counted', () => {
  expect(render(['gone', 'verbs'])).toContain('1 of 2')
  expect(render(['gone'])).toBe('')
})
