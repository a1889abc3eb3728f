// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ToastProvider } from '@/components/foundation/ui/toast'
import type { Outcome } from '@/lib/mentoring/reviews/verdicts/outcome'
import { useVerdictForm, type VerdictWriting } from './use-verdict-form'

let root: Root
let writing: VerdictWriting
const sent: unknown[] = []
const rubric = [{ id: 'r', key: 'rules', title: 'Rules', notYet: 'No.', competent: 'Yes.', excellent: 'All.' }]
const client = new QueryClient()
const draft = { outcome: 'not-yet', feedback: 'Good.', scores: {}, reasons: {}, version: 1 } as const

function Form({ suggested }: { suggested: Outcome }) {
  const review = {
    ...{ id: 'review', canJudge: true, draft: { ...draft, savedAt: '2026-12-01T10:00:00.000Z' } },
    suggestions: [{ rowId: 'r', score: suggested, passed: 1, ran: 2 }],
  }
  writing = useVerdictForm(review, 'iteration', 'form', rubric)
  return null
}

const show = (suggested: Outcome) =>
  act(async () =>
    root.render(
      <QueryClientProvider client={client}>
        <ToastProvider>
          <Form suggested={suggested} />
        </ToastProvider>
      </QueryClientProvider>,
    ),
  )

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('fetch', async (_address: string, { body }: RequestInit) => {
    sent.push(JSON.parse(String(body)))
    return new Response(JSON.stringify({ title: 'Invalid', status: 400, code: 'invalid' }), {
      ...{ status: 400, headers: { 'content-type': 'application/problem+json' } },
    })
  })
  document.body.innerHTML = '<div></div>'
  root = createRoot(document.querySelector('div') as Element)
})
afterEach(() => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
})

test('a run that arrives while a mentor confirms changes nothing of what they confirm', async () => {
  await show('not-yet')
  await act(async () => writing.ask())
  await show('excellent')
  expect(writing.isAsking).toBe(true)
  expect(writing.text.scores).toEqual({ r: 'not-yet' })
  await act(async () => writing.give())
  await vi.waitFor(() => expect(sent).toMatchObject([{ scores: { r: 'not-yet' } }]))
  // The server, which knows the newer run, refuses it; then the form shows that run's suggestion.
  await vi.waitFor(() => expect(writing.isAsking).toBe(false))
  expect(writing.text.scores).toEqual({ r: 'excellent' })
})
