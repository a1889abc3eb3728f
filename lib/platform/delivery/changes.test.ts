import { MutationObserver, type MutationObserverOptions, QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { makeQueryClient } from './changes.client'
import { RequestError } from './transport'

const refused = (status: number) => async () => {
  throw new RequestError(status, 'No.')
}

function make() {
  const refreshPage = vi.fn()
  const client = makeQueryClient(refreshPage)
  async function send(options: MutationObserverOptions) {
    const mutation = new MutationObserver(client, options)
    await mutation.mutate().catch(() => {})
  }
  return { client, refreshPage, send }
}

const responses: ['success' | 'conflict' | 'refusal', () => Promise<unknown>][] = [
  ['success', async () => 'Saved.'],
  ['conflict', refused(409)],
  ['refusal', refused(404)],
]

test.each(responses)('after a %s the page is refreshed where the call declares so', async (response, mutationFn) => {
  const { refreshPage, send } = make()
  await send({ mutationFn })
  const others = (['success', 'conflict', 'refusal'] as const).filter((one) => one !== response)
  await send({ mutationFn, meta: { refreshesPageOn: others } })
  expect(refreshPage).not.toHaveBeenCalled()
  await send({ mutationFn, meta: { refreshesPageOn: [response] } })
  expect(refreshPage).toHaveBeenCalledOnce()
})

test('without a response nothing is fetched: what was typed stays on the page', async () => {
  const { client, refreshPage, send } = make()
  client.setQueryData(['me', 'plan'], 1)
  await send({
    mutationFn: refused(0),
    meta: { invalidates: [['me']], refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
  expect(refreshPage).not.toHaveBeenCalled()
  expect(client.getQueryState(['me', 'plan'])?.isInvalidated).toBe(false)
})

test('queries that a call declares are fetched again where they are shown, and dropped elsewhere', async () => {
  const { client, send } = make()
  client.setQueryData(['me', 'progress'], 1)
  client.setQueryData(['roadmap'], 2)
  const queryFn = vi.fn(async () => 3)
  const shown = new QueryObserver(client, { queryKey: ['me', 'plan'], queryFn, initialData: 1, staleTime: 60_000 })
  const leave = shown.subscribe(() => {})
  await send({ mutationFn: async () => {}, meta: { invalidates: [['me']] } })
  await vi.waitFor(() => expect(shown.getCurrentResult().data).toBe(3))
  expect(queryFn).toHaveBeenCalledOnce()
  expect(client.getQueryData(['me', 'progress'])).toBeUndefined()
  expect(client.getQueryData(['roadmap'])).toBe(2)
  leave()
})

test('of several changes that are delivered one after the other, the last refreshes the page', async () => {
  const { refreshPage, send } = make()
  let line = Promise.resolve()
  const mutationFn = () => {
    line = line.then(() => new Promise((done) => setTimeout(done)))
    return line
  }
  const mark = { mutationKey: ['marks'], mutationFn, meta: { refreshesPageOn: ['success'] } } as const
  await Promise.all([send(mark), send(mark), send(mark)])
  expect(refreshPage).toHaveBeenCalledOnce()
})
