import { type Check, CheckFailure } from '@/lib/learning/checks/kit/brief'
import { proxied } from '../accounts/browser'
import { expectStatus } from '../expectations'

/** The one origin whose pages may read answers, as the contract names it. */
const ALLOWED = 'https://shop.example'

export const allowsOneOrigin: Check = {
  id: 'cors',
  title: 'Lets pages of one other origin read answers, and no others',
  says: `A preflight of PATCH /me from ${ALLOWED} is allowed by name. No other origin is: no similar one, no null and no *.`,
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    const ask = (origin: string) => {
      const headers = { 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'content-type' }
      return send(proxied('OPTIONS', '/me', undefined, { origin, ...headers }))
    }
    const allowed = await ask(ALLOWED)
    expectStatus(allowed, [200, 204])
    const { headers } = allowed.answer
    const named = headers['access-control-allow-origin'] ?? 'none'
    if (named !== ALLOWED) throw new CheckFailure(`Access-Control-Allow-Origin: ${ALLOWED}`, named, allowed)
    const methods = headers['access-control-allow-methods'] ?? 'none'
    if (!methods.toUpperCase().includes('PATCH')) {
      throw new CheckFailure('Access-Control-Allow-Methods with PATCH', methods, allowed)
    }
    const word = random.word()
    for (const origin of [`https://${word}.example`, `${ALLOWED}.${word}.example`, 'http://shop.example', 'null']) {
      const refused = await ask(origin)
      const found = refused.answer.headers['access-control-allow-origin']
      if (found === origin || found === '*') {
        throw new CheckFailure(`no Access-Control-Allow-Origin for ${origin}`, found, refused)
      }
    }
  },
}
