import { type Check, CheckFailure } from '@/lib/learning/checks/kit/brief'
import { keepCookies, listCookies } from '../cookies'
import { expectFields, expectObject, expectStatus } from '../expectations'
import { keyless } from '../keyless'

export const answersNotModified: Check = {
  id: 'not-modified',
  title: 'Answers 304 to its own ETag',
  says: 'GET /hello has an ETag. With the same ETag in If-None-Match it answers 304 without a body, with another one 200.',
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    const first = await send(keyless('GET', '/hello'))
    expectStatus(first, 200)
    const { etag } = first.answer.headers
    if (!etag) throw new CheckFailure('an ETag', 'none', first)
    const ask = (tag: string) => send(keyless('GET', '/hello', undefined, { 'if-none-match': tag }))
    expectStatus(await ask(etag), 304)
    expectStatus(await ask(`"${random.word()}"`), 200)
  },
}

export const countsVisits: Check = {
  id: 'visits',
  title: 'Sets a safe cookie and reads it when it comes back',
  says: 'GET /visits answers {"visits": 1} and sets one cookie with HttpOnly, Secure and SameSite (Lax or Strict). Each time the cookie comes back, the number is one higher.',
  row: null,
  level: 'competent',
  run: async ({ send }) => {
    let cookie = ''
    for (const visits of [1, 2, 3]) {
      const headers: Readonly<Record<string, string>> = cookie ? { cookie } : {}
      const visited = await send(keyless('GET', '/visits', undefined, headers))
      expectStatus(visited, 200)
      expectFields(expectObject(visited), { visits }, visited)
      const [set] = listCookies(visited)
      if (visits === 1 && !set) throw new CheckFailure('a Set-Cookie header', 'none', visited)
      if (set && !(set.isHttpOnly && set.isSecure && set.sameSite !== null)) {
        throw new CheckFailure('a cookie with HttpOnly, Secure and SameSite (Lax or Strict)', set.text, visited)
      }
      cookie = keepCookies(cookie, visited)
    }
    const stranger = await send(keyless('GET', '/visits'))
    expectStatus(stranger, 200)
    expectFields(expectObject(stranger), { visits: 1 }, stranger)
  },
}
