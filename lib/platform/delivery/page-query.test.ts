import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { setCached, setIfNewer } from './page-query.client'

type Note = { readonly version: number; readonly body: string }
const toVersion = ({ version }: Note) => version
const KEY = ['note', 'http']

test('the newer of two versions stays in the cache, and the cached one of two that are equal', () => {
  const client = new QueryClient()
  const set = (note: Note) => {
    setIfNewer(client, KEY, note, toVersion)
    return client.getQueryData<Note>(KEY)
  }
  expect(set({ version: 2, body: 'first known' })).toMatchObject({ body: 'first known' })
  expect(set({ version: 1, body: 'an old page' })).toMatchObject({ body: 'first known' })
  expect(set({ version: 2, body: 'the same again' })).toMatchObject({ body: 'first known' })
  expect(set({ version: 3, body: 'a new page' })).toMatchObject({ body: 'a new page' })
})

test('a response that was under way does not take back what was saved since', async () => {
  const client = new QueryClient()
  client.setQueryData(KEY, 'before')
  let respond = (_data: string) => {}
  const queryFn = () => new Promise<string>((resolve) => (respond = resolve))
  const asked = client.fetchQuery({ queryKey: KEY, queryFn }).catch(() => {})
  await setCached(client, KEY, (cached: string) => `${cached}, then saved`)
  respond('before')
  await asked
  expect(client.getQueryData(KEY)).toBe('before, then saved')
})

test('nothing is made of a change to what no page has shown', async () => {
  const client = new QueryClient()
  await setCached(client, KEY, () => 'saved')
  expect(client.getQueryData(KEY)).toBeUndefined()
})
