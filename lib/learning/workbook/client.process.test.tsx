import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PagePerson } from '@/lib/platform/delivery/page-person.client'
import { useConfidence, useMarkedItems, useNewestNote, useSaveNote } from './client'

// A document of Ana's, in which pages come that are drawn for Bo: he signed in in a second tab.
beforeEach(() => vi.stubGlobal('document', { documentElement: { dataset: { person: 'ana' } } }))
afterEach(() => vi.unstubAllGlobals())

const toKey = (part: string, person: string) => ['step-work', 'http', part, person]
const anas = { version: 3, body: 'Ana’s own' }
const bos = { version: 2, body: 'Bo’s own' }

function Part({ use }: { use: () => void }) {
  use()
  return null
}

/** Calls a hook as a part does that the server drew for a person. */
function renderFor<Value>(client: QueryClient, person: string, useValue: () => Value): Value {
  const values: Value[] = []
  renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <PagePerson value={person}>
        <Part use={() => void values.push(useValue())} />
      </PagePerson>
    </QueryClientProvider>,
  )
  return values[0] as Value
}

test('a page drawn for Bo shows what is his, whatever the document’s person has in the cache', () => {
  const client = new QueryClient()
  client.setQueryData(toKey('note', 'ana'), anas)
  client.setQueryData(toKey('markedItems', 'ana'), ['caching'])
  client.setQueryData(toKey('confidence', 'ana'), 'low')
  expect(renderFor(client, 'bo', () => useNewestNote('http', bos))).toEqual(bos)
  expect([...renderFor(client, 'bo', () => useMarkedItems('http', ['verbs']))]).toEqual(['verbs'])
  expect(renderFor(client, 'bo', () => useConfidence('http', null)).shown).toBeNull()
  expect(client.getQueryData(toKey('note', 'ana'))).toEqual(anas)
  expect(client.getQueryData(toKey('note', 'bo'))).toEqual(bos)
})

test('a note is saved as, and for, the person whose page it was written on', async () => {
  const client = new QueryClient()
  client.setQueryData(toKey('note', 'ana'), anas)
  client.setQueryData(toKey('note', 'bo'), bos)
  let answer = (_response: Response) => {}
  const fetched = vi.fn<typeof fetch>(() => new Promise((resolve) => (answer = resolve)))
  vi.stubGlobal('fetch', fetched)
  const { mutateAsync } = renderFor(client, 'ana', () => useSaveNote('http', () => {}))
  const saved = mutateAsync({ ...anas, body: 'Ana’s newer' })
  await vi.waitFor(() => expect(fetched).toHaveBeenCalled())
  document.documentElement.dataset.person = 'bo'
  answer(Response.json({ version: 4, body: 'Ana’s newer' }))
  await saved
  expect(fetched.mock.lastCall?.[1]?.headers).toMatchObject({ 'x-waymark-person': 'ana' })
  expect(client.getQueryData(toKey('note', 'ana'))).toEqual({ version: 4, body: 'Ana’s newer' })
  expect(client.getQueryData(toKey('note', 'bo'))).toEqual(bos)
})

test('a late answer to a save does not take back a newer note', async () => {
  const client = new QueryClient()
  client.setQueryData(toKey('note', 'ana'), { version: 5, body: 'from another tab' })
  vi.stubGlobal('fetch', async () => Response.json({ version: 4, body: 'late' }))
  await renderFor(client, 'ana', () => useSaveNote('http', () => {})).mutateAsync(anas)
  expect(client.getQueryData(toKey('note', 'ana'))).toMatchObject({ body: 'from another tab' })
})
