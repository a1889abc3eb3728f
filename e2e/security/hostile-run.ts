import type { Page } from '@playwright/test'
import { findBrief } from '@/content/checks/briefs'
import type { CheckAnswer, CheckRequest, CommandRun, Exchange } from '@/lib/learning/checks/kit/exchange'
import { type CheckDriver, runChecks } from '@/lib/learning/checks/kit/run-checks'
import { callOrFail } from '../policy/cast'

type Code = { readonly code: string; readonly seed: string; readonly brief: string; readonly version: number }

/** Sends a run of a step's check in which every answer is a hostile text, as a runner would. */
export async function sendHostileRun(learner: Page, step: string, text: string): Promise<void> {
  const { code, seed, brief: slug, version } = await callOrFail<Code>(learner, 'POST', '/api/v1/me/checks', { step })
  const brief = findBrief(slug)
  if (!brief) throw new Error(`There is no brief ${slug}.`)
  const headers = { 'x-request-id': text.slice(0, 400), 'content-type': 'text/html' }
  // An answer to HEAD has no body: a record with one contradicts itself.
  const answer = ({ method }: CheckRequest): CheckAnswer => {
    return { status: 200, headers, body: method === 'HEAD' ? '' : text, failure: null }
  }
  const driver: CheckDriver = {
    base: 'http://localhost:8080',
    findReasonNotToRun: ({ needs }) => (needs ? 'no-command' : null),
    begin: () => {},
    end: () => {},
    perform: async ({ requests, command }) => {
      const exchanges = requests.map((request): Exchange => {
        return { request, answer: answer(request), startedAt: 0, endedAt: 0 }
      })
      const ran: CommandRun | null = command && { command, succeeded: false, value: null }
      return { exchanges, command: ran }
    },
  }
  const day = new Date().toISOString().slice(0, 10)
  const ran = await runChecks(brief, driver, { seed, day })
  const run = { code, brief: slug, version, base: driver.base, day, records: ran.map(({ record }) => record) }
  await callOrFail(learner, 'POST', '/api/v1/checks', run)
}
