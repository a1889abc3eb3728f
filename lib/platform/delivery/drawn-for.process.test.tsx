import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { useForecastInput } from '@/lib/learning/forecast/client'
import { useProgress } from '@/lib/learning/progress/client'
import type { Progress } from '@/lib/learning/progress/completion'
import { useNewestReplies, useRateHelp, useSavedReplies } from '@/lib/mentoring/reviews/client'
import { useNewestDraft } from '@/lib/mentoring/reviews/drafts/drafts.client'
import { useProfileSettings } from '@/lib/operations/profiles/client'
import type { ProfileSettings } from '@/lib/operations/profiles/profile'
import {
  useMailModes,
  useReminderTime,
  useSetMailPreference,
  useSetStudyReminder,
} from '@/lib/people/notifications/client'
import { PagePerson } from './page-person.client'

afterEach(() => vi.unstubAllGlobals())

function Part({ use }: { use: () => unknown }) {
  use()
  return null
}

function renderFor(person: string, client: QueryClient, use: () => unknown): void {
  renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <PagePerson value={person}>
        <Part use={use} />
      </PagePerson>
    </QueryClientProvider>,
  )
}

test.each([
  ['forecast', () => useForecastInput(true)],
  ['progress', () => useProgress('main', { eventCount: 1 } as Progress)],
  ['replies of a menu', () => useSavedReplies(true)],
  ['replies of a page', () => useNewestReplies([])],
  ['rating', () => useRateHelp('review', 'verdict', null)],
  ['draft of a verdict', () => useNewestDraft('iteration', null)],
  ['profile', () => useProfileSettings({} as ProfileSettings)],
  ['reminder', () => useReminderTime(null as never)],
  ['mail', () => useMailModes([])],
] as const)('in the document of another, a page finds its own person’s values alone: %s', (_what, use) => {
  vi.stubGlobal('document', { documentElement: { dataset: { person: 'ana' } } })
  const client = new QueryClient()
  const listKeys = () =>
    client
      .getQueryCache()
      .getAll()
      .map(({ queryHash }) => queryHash)
  renderFor('ana', client, use)
  renderFor('bo', client, use)
  const [anas, bos, ...more] = listKeys()
  expect(more).toEqual([])
  expect(anas).toContain('"ana"')
  expect(bos).toBe(anas?.replace('"ana"', '"bo"'))
})

test.each([
  ['study-reminder', useSetStudyReminder, null, { when: null }],
  ['mail-preferences', useSetMailPreference, { kind: 'review', mode: 'off' }, { preferences: [] }],
] as const)('the answer to a save goes to the person it began for: %s', async (name, useSave, input, answer) => {
  vi.stubGlobal('document', { documentElement: { dataset: { person: 'ana' } } })
  vi.stubGlobal('fetch', async () => {
    document.documentElement.dataset.person = 'bo'
    return Response.json(answer)
  })
  const client = new QueryClient()
  for (const person of ['ana', 'bo']) client.setQueryData([name, person], 'before')
  const save: ((input: never) => Promise<unknown>)[] = []
  renderFor('ana', client, () => save.push(useSave().mutateAsync as (input: never) => Promise<unknown>))
  await save[0]?.(input as never)
  expect(client.getQueryData([name, 'ana'])).not.toBe('before')
  expect(client.getQueryData([name, 'bo'])).toBe('before')
})
