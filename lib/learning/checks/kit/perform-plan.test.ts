import { expect, test } from 'vitest'
import type { CheckRequest } from './exchange'
import { performPlan } from './perform-plan'
import { toRequest } from './run-checks'

const requests = Array.from({ length: 20 }, (_, index) => toRequest({ method: 'POST', path: `/items/${index}` }))
const answer = { status: 201, headers: {}, body: '', failure: null }

test('requests are left when a command that takes a while has its effect', async () => {
  let isKilled = false
  const send = async (request: CheckRequest) => {
    return { request, answer: { ...answer, status: isKilled ? 500 : 201 }, startedAt: 0, endedAt: 0 }
  }
  const runCommand = async () => {
    await new Promise((resolve) => setTimeout(resolve, 120))
    isKilled = true
    return { command: 'restart', succeeded: true, value: null } as const
  }
  const event = await performPlan({ requests, atOnce: 10, command: 'restart' }, { send, runCommand })
  expect(event.exchanges.map(({ request }) => request.path)).toEqual(requests.map(({ path }) => path))
  expect(event.command?.succeeded).toBe(true)
  const before = event.exchanges.filter(({ answer }) => answer.status === 201).length
  expect(before).toBeGreaterThanOrEqual(10)
  expect(before).toBeLessThan(16)
})
