import { type Check, CheckFailure } from '@/lib/learning/checks/kit/brief'
import { expectStatus } from '../expectations'

export const answersFixedPaths: Check = {
  id: 'fixed-paths',
  title: 'Answers 200, 401, 403 and 500 on the paths made for them',
  says: 'GET /hello answers 200, GET /private 401 with WWW-Authenticate, GET /admin 403 and GET /broken 500.',
  row: null,
  level: 'competent',
  run: async ({ send }) => {
    expectStatus(await send({ method: 'GET', path: '/hello', key: 'none' }), 200)
    const asked = await send({ method: 'GET', path: '/private', key: 'none' })
    expectStatus(asked, 401)
    if (!asked.answer.headers['www-authenticate']) throw new CheckFailure('the header WWW-Authenticate', 'none', asked)
    expectStatus(await send({ method: 'GET', path: '/admin', key: 'none' }), 403)
    expectStatus(await send({ method: 'GET', path: '/broken', key: 'none' }), 500)
  },
}

export const redirects: Check = {
  id: 'redirect',
  title: 'Redirects /old with 301',
  says: 'GET /old answers 301 with a Location that leads to /hello.',
  row: null,
  level: 'competent',
  run: async ({ send, pathOfLocation }) => {
    const moved = await send({ method: 'GET', path: '/old', key: 'none' })
    expectStatus(moved, 301)
    const path = pathOfLocation(moved)
    if (path !== '/hello') throw new CheckFailure('a Location that leads to /hello', path ?? 'none', moved)
  },
}
