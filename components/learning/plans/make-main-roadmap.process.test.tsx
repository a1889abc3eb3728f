// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ToastProvider } from '@/components/foundation/ui/toast'
import { MakeMainRoadmap } from './make-main-roadmap'

let root: Root
let answer: () => Response

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('fetch', async () => answer())
  document.body.innerHTML = '<div></div>'
  root = createRoot(document.querySelector('div') as Element)
  act(() =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <ToastProvider>
          <section tabIndex={-1}>
            <MakeMainRoadmap roadmap={{ slug: 'git', title: 'Git' }} />
          </section>
        </ToastProvider>
      </QueryClientProvider>,
    ),
  )
})
afterEach(() => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
})

const button = () => document.querySelector('section button') as HTMLButtonElement

async function press(): Promise<void> {
  button().focus()
  await act(async () => button().click())
}

test('says what became of it, and hands the focus on before the button goes away', async () => {
  answer = () => new Response(null, { status: 204 })
  await press()
  await vi.waitFor(() =>
    expect(document.querySelector('[role="status"]')?.textContent).toBe('Git is your main roadmap.'),
  )
  expect(document.activeElement).toBe(document.querySelector('section'))
})

test('keeps the focus on the button after a refusal, and says why', async () => {
  const problem = { title: 'Unprocessable Content', status: 422, code: 'invalid', detail: 'Choose a roadmap.' }
  answer = () =>
    new Response(JSON.stringify(problem), { status: 422, headers: { 'content-type': 'application/problem+json' } })
  await press()
  await vi.waitFor(() => expect(document.querySelector('section')?.textContent).toContain('Choose a roadmap.'))
  expect(document.activeElement).toBe(button())
})
