// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ToastProvider } from '@/components/foundation/ui/toast'
import type { ClassDates } from './schedule-draft'
import ScheduleEditor from './schedule-editor'

const stage = (slug: string, week: number, from: string, to: string) => ({
  ...{ stageId: slug, stageSlug: slug, title: slug, weeks: { from: week, to: week }, from, to, isMoved: false },
})
const saved: ClassDates = {
  startsOn: '2027-01-04',
  modules: [stage('basics', 1, '2027-01-04', '2027-01-08'), stage('apis', 2, '2027-01-11', '2027-01-15')],
  holidays: [],
}

let root: Root
const requests: unknown[] = []
let answer = () => Response.json(saved)
const show = (dates: ClassDates) =>
  act(() =>
    root.render(
      <QueryClientProvider client={client}>
        <ToastProvider>
          <ScheduleEditor cohortId="c1" dates={dates} workDays={[0, 1, 2, 3, 4]} timeZone="Europe/Berlin" />
        </ToastProvider>
      </QueryClientProvider>,
    ),
  )
let client: QueryClient

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    requests.push(JSON.parse(String(init.body)))
    return answer()
  })
  requests.length = 0
  answer = () => Response.json(saved)
  client = new QueryClient()
  document.body.innerHTML = '<div></div>'
  root = createRoot(document.querySelector('div') as Element)
  show(saved)
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
const button = (text: string) => [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(text))
const press = (text: string) => act(async () => button(text)?.click())
const save = () => act(async () => document.querySelector('form')?.requestSubmit())

describe('a mentor who dates a class', () => {
  test('sees modules follow a new start, except those that were moved', () => {
    type('module-apis-to', '2027-01-20')
    type('class-starts-on', '2027-01-11')
    expect(input('module-basics-from').value).toBe('2027-01-11')
    expect(input('module-apis-from').value).toBe('2027-01-11')
    expect(input('module-apis-to').value).toBe('2027-01-20')
    expect(document.body.textContent).toContain('Moved')
  })

  test('takes a move back, and the focus stays in the row', async () => {
    type('module-apis-to', '2027-01-20')
    await press('Use the roadmap’s weeks')
    expect(input('module-apis-to').value).toBe('2027-01-15')
    expect(document.activeElement).toBe(input('module-apis-from'))
    expect(button('Use the roadmap’s weeks')).toBeUndefined()
  })

  test('adds and removes holidays by keyboard alone', async () => {
    await press('Add holiday')
    expect(document.activeElement).toBe(input('holiday-0-from'))
    await press('Add holiday')
    type('holiday-1-from', '2027-01-11')
    type('holiday-1-to', '2027-01-15')
    expect(input('module-apis-from').value).toBe('2027-01-18')
    await press('Remove holiday 1')
    expect(document.activeElement).toBe(input('holiday-1-from'))
    await press('Remove holiday 1')
    expect(document.activeElement).toBe(button('Add holiday'))
    expect(input('module-apis-from').value).toBe('2027-01-11')
  })

  test('reads a refusal at its field, with all that was typed', async () => {
    type('module-apis-to', '2027-01-01')
    answer = () =>
      Response.json({ detail: 'Invalid.', errors: [{ field: 'modules.0.to', reason: 'Too early.' }] }, { status: 422 })
    await save()
    expect(requests).toEqual([
      { startsOn: '2027-01-04', modules: [{ stage: 'apis', from: '2027-01-11', to: '2027-01-01' }], holidays: [] },
    ])
    await vi.waitFor(() => expect(document.querySelector('#module-apis-to-error')?.textContent).toBe('Too early.'))
    expect(input('module-apis-to').value).toBe('2027-01-01')
    expect(document.activeElement).toBe(input('module-apis-to'))
  })

  test('gets what a colleague saved, unless something is typed', () => {
    const moved = { ...saved, startsOn: '2027-02-01' }
    show(moved)
    expect(input('class-starts-on').value).toBe('2027-02-01')
    type('class-starts-on', '2027-03-01')
    show(saved)
    expect(input('class-starts-on').value).toBe('2027-03-01')
  })

  test('keeps what was saved while the page is fetched, and what was typed meanwhile', async () => {
    type('class-starts-on', '2027-02-01')
    await save()
    show(saved)
    expect(input('class-starts-on').value).toBe('2027-02-01')
    type('module-apis-to', '2027-03-01')
    show({ ...saved, startsOn: '2027-02-01' })
    expect(input('module-apis-to').value).toBe('2027-03-01')
  })

  test('sends nothing where nothing has changed', async () => {
    await save()
    expect(requests).toEqual([])
  })
})
