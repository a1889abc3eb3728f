import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { setIfNewer } from './page-query.client'

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
