import { type Check, CheckFailure } from '@/lib/learning/checks/kit/brief'
import { expectStatus } from '../expectations'
import { keyless } from '../keyless'

export const answersFixedPaths: Check = {
  id: 'fixed-paths',
  title: 'Answers 200, 401, 403 and 500 on the paths made for them',
  says: 'GET /hello answers 200, GET /private 401 with WWW-Authenticate, GET /admin 403 and GET /broken 500.',
  row: null,
  level: 'competent',
  run: async ({ send }) => {
    expectStatus(await send(keyless('GET', '/hello')), 200)
    const asked = await send(keyless('GET', '/private'))
    expectStatus(asked, 401)
    if (!asked.answer.headers['www-authenticate']) throw new CheckFailure('the header WWW-Authenticate', 'none', asked)
    expectStatus(await send(keyless('GET', '/admin')), 403)
    expectStatus(await send(keyless('GET', '/broken')), 500)
  },
}

export const redirects: Check = {
  id: 'redirect',
  title: 'Redirects /old with 301',
  says: 'GET /old answers 301 with a Location that leads to /hello.',
  row: null,
  level: 'competent',
  run: async ({ send, pathOfLocation }) => {
    const moved = await send(keyless('GET', '/old'))
    expectStatus(moved, 301)
    const path = pathOfLocation(moved)
    if (path !== '/hello') throw new CheckFailure('a Location that leads to /hello', path ?? 'none', moved)
  },
}
