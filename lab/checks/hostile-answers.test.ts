import { expect, test } from 'vitest'
import { checkBriefs } from '@/content/checks/briefs'
import { type CheckAnswer, type CheckRequest, keptHeaders } from '@/lib/learning/checks/kit/exchange'
import { performPlan } from '@/lib/learning/checks/kit/perform-plan'
import { type Random, randomFrom } from '@/lib/learning/checks/kit/random'
import { runChecks } from '@/lib/learning/checks/kit/run-checks'

const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`
const token = (claims: string) => `${btoa('{"alg":"\\ud83d"}')}.${btoa(claims)}.é`
const bodies = [
  ...['', 'null', '7', '[]', '{}', '"text"', '{"id":', deep, `{"id":${deep},"data":${deep},"title":${deep}}`],
  ...['{"data":[null],"next":7,"errors":[null,7,[]],"id":""}', '{"__proto__":{"id":"1"},"id":"../%2e"}'],
  ...['{"id":"a","data":[{"title":[[]],"id":{}}],"next":"\\u0000\\ud800","errors":[{"pointer":"#/sku"}]}'],
  ...[`{"token":"${token('{"exp":[[]],"iat":{},"aud":[["a"]],"iss":"\\\\u0000"}')}"}`, `{"token":"..","id":"%"}`],
  ...[`{"token":"${token('{"exp":20,"iat":10,"aud":"ß","iss":"ß","sub":"\\\\ud83d"}')}","id":"x","visits":1}`],
  ...['x'.repeat(64_000), '\u2028{"id":1}', `{"id":"${'i'.repeat(60_000)}","requestId":"${'r'.repeat(100)}"}`],
]
const values = [
  '',
  'a',
  '=',
  ';;;',
  '%',
  '\n\n',
  'a=b; HttpOnly; Secure; SameSite=Lax\nXSRF-TOKEN=%E0%A4%A',
  'http://[',
  '//',
]
const statuses = [0, 200, 200, 200, 201, 201, 201, 204, 301, 304, 400, 401, 404, 409, 413, 429, 500]

function toHostileAnswer(random: Random): CheckAnswer {
  const status = random.pick(statuses)
  if (status === 0) return { status, headers: {}, body: '', failure: 'timeout' }
  const headers = Object.fromEntries(keptHeaders.map((name) => [name, random.pick([...values, 'x'.repeat(2000)])]))
  const type = random.pick(['application/problem+json', 'text/html', ''])
  return { status, headers: { ...headers, 'content-type': type }, body: random.pick(bodies), failure: null }
}

// What a check throws beyond a failure would be an error of the instance that judges the run.
test.each(checkBriefs.map((brief) => [brief.slug, brief] as const))(
  'checks of %s only ever fail, and soon, whatever a server answers',
  async (_slug, brief) => {
    const random = randomFrom('hostile')
    for (let round = 0; round < 150; round++) {
      let asked = 0
      const send = async (request: CheckRequest) => {
        asked += 1
        return { request, answer: toHostileAnswer(random), startedAt: 0, endedAt: 0 }
      }
      const runCommand = async (command: 'restart' | 'reset' | 'statements') => ({ command, succeeded: true, value: 7 })
      const driver = {
        ...{ base: 'http://127.0.0.1:9', findReasonNotToRun: () => null, begin: () => undefined, end: () => undefined },
        perform: (planned: Parameters<typeof performPlan>[0]) => performPlan(planned, { send, runCommand }),
      }
      const ran = await runChecks(brief, driver, { seed: `${round}`, day: '2026-12-01' })
      expect(ran).toHaveLength(brief.checks.length)
      expect(asked).toBeLessThan(5000)
      for (const { result } of ran) {
        if (!result.failure) continue
        expect(`${result.failure.expected}${result.failure.got}`.length, result.id).toBeLessThan(1001)
      }
    }
  },
)
