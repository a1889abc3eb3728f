// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, type ComponentProps } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ToastProvider } from '@/components/foundation/ui/toast'
import LearnerDateForms from './learner-date-forms'

const props: ComponentProps<typeof LearnerDateForms> = {
  cohortId: 'c',
  learner: { id: 'l', name: 'Mara' },
  due: { day: '2027-08-27', isOwn: false },
  start: { day: '2027-03-01', isOwn: true },
  modules: [
    { stageSlug: 'basics', title: 'Basics', day: '2027-03-05', isOwn: false },
    { stageSlug: 'apis', title: 'APIs', day: '2027-03-12', isOwn: false },
  ],
  currentSlug: 'apis',
}

let root: Root
let client: QueryClient
const requests: unknown[] = []
let answer = () => new Response(null, { status: 204 })
const show = (more: Partial<typeof props> = {}) =>
  act(() =>
    root.render(
      <QueryClientProvider client={client}>
        <ToastProvider>
          <LearnerDateForms {...props} {...more} />
        </ToastProvider>
      </QueryClientProvider>,
    ),
  )

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    requests.push([address, JSON.parse(String(init.body))])
    return answer()
  })
  requests.length = 0
  answer = () => new Response(null, { status: 204 })
  client = new QueryClient()
  document.body.innerHTML = '<div></div>'
  root = createRoot(document.querySelector('div') as Element)
  show()
})
afterEach(() => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
})

const input = (id: string) => document.querySelector(`#${id}`) as HTMLInputElement
const type = (id: string, text: string) =>
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input(id), text)
    input(id).dispatchEvent(new Event('input', { bubbles: true }))
  })
const save = (id: string) => act(async () => input(id).form?.requestSubmit())
const address = '/api/v1/cohorts/c/learners/l/dates'

describe('a mentor moves a date of one learner', () => {
  test('that of the goal, which stays as saved until the page brings it', async () => {
    type('due-c', '2027-09-30')
    await save('due-c')
    expect(requests).toEqual([[address, { dueOn: '2027-09-30' }]])
    show()
    expect(input('due-c').value).toBe('2027-09-30')
    show({ due: { day: '2027-09-30', isOwn: true } })
    expect(document.body.textContent).toContain('Use the class’s date: Due date')
  })

  test('that of the current module, or of one that has ended', async () => {
    type('module-c', '2027-03-19')
    await save('module-c')
    act(() => {
      const which = document.querySelector('select') as HTMLSelectElement
      which.value = 'basics'
      which.dispatchEvent(new Event('change', { bubbles: true }))
    })
    expect(input('module-c').value).toBe('2027-03-05')
    type('module-c', '2027-03-08')
    await save('module-c')
    expect(requests).toEqual([
      [address, { stage: 'apis', dueOn: '2027-03-19' }],
      [address, { stage: 'basics', dueOn: '2027-03-08' }],
    ])
  })

  test('or takes the start back, with the focus in its field', async () => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('class’s date'))
    await act(async () => button?.click())
    expect(requests).toEqual([[address, { startsOn: null }]])
    expect(document.activeElement).toBe(input('start-c'))
  })

  test('and keeps what is typed while the page brings something else, or when it is refused', async () => {
    type('due-c', '2027-09-30')
    show({ due: { day: '2027-08-30', isOwn: false } })
    expect(input('due-c').value).toBe('2027-09-30')
    answer = () =>
      Response.json({ detail: 'Invalid.', errors: [{ field: 'dueOn', reason: 'Too late.' }] }, { status: 422 })
    await save('due-c')
    await vi.waitFor(() => expect(document.querySelector('#due-c-error')?.textContent).toBe('Too late.'))
    expect(input('due-c').value).toBe('2027-09-30')
    expect(document.activeElement).toBe(input('due-c'))
  })

  test('but sends nothing where nothing has changed', async () => {
    await save('due-c')
    expect(requests).toEqual([])
  })

  test('and shows the class’s date again where it was cleared: there is none to take back', async () => {
    type('due-c', '')
    await save('due-c')
    expect(requests).toEqual([])
    expect(input('due-c').value).toBe('2027-08-27')
    expect(document.body.textContent).toContain('Nothing has changed.')
  })
})
