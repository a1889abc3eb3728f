import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { useForecastInput } from '@/lib/learning/forecast/client'
import { useNewestReplies, useSavedReplies } from '@/lib/mentoring/reviews/client'
import { useUnread } from '@/lib/people/notifications/client'

afterEach(() => vi.unstubAllGlobals())

function Page({ use }: { use: () => unknown }) {
  use()
  return null
}

function renderFor(person: string, client: QueryClient, use: () => unknown): void {
  vi.stubGlobal('document', { documentElement: { dataset: { person } } })
  renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <Page use={use} />
    </QueryClientProvider>,
  )
}

test.each([
  ['forecast', () => useForecastInput(true)],
  ['replies of a menu', () => useSavedReplies(true)],
  ['replies of a page', () => useNewestReplies([])],
  ['unread notifications', () => useUnread({ count: 3, paths: [] }, '/')],
] as const)('who signs in next in the tab finds nothing of the person before in the cache: %s', (_what, use) => {
  const client = new QueryClient()
  const listKeys = () =>
    client
      .getQueryCache()
      .getAll()
      .map(({ queryHash }) => queryHash)
  renderFor('ana', client, use)
  expect(listKeys()).toHaveLength(1)
  renderFor('ben', client, use)
  expect(listKeys()).toHaveLength(2)
})
