import { type Check, CheckFailure } from '@/lib/learning/checks/kit/brief'
import { expectStatus } from '../expectations'
import { keyless } from '../keyless'

export const answersUnknownPaths: Check = {
  id: 'unknown-paths',
  title: 'Answers 404 to unknown paths and notes',
  says: "Any path that isn't in the table answers 404, and so does a note that doesn't exist.",
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    expectStatus(await send(keyless('GET', `/${random.word()}`)), 404)
    expectStatus(await send(keyless('GET', `/notes/${random.word()}`)), 404)
  },
}

export const answersHead: Check = {
  id: 'head',
  title: 'Answers HEAD like GET, without the body',
  says: 'HEAD /hello answers as GET does, with the same ETag and Content-Type.',
  row: null,
  level: 'competent',
  run: async ({ send }) => {
    const got = await send(keyless('GET', '/hello'))
    expectStatus(got, 200)
    const head = await send(keyless('HEAD', '/hello'))
    expectStatus(head, 200)
    for (const name of ['content-type', 'etag']) {
      const [wanted = 'none', found = 'none'] = [got.answer.headers[name], head.answer.headers[name]]
      if (found !== wanted) throw new CheckFailure(`the same ${name} as GET (${wanted})`, found, head)
    }
  },
}

export const refusesOtherMethods: Check = {
  id: 'other-methods',
  title: 'Answers 405 and lists the methods it has',
  says: 'PUT and DELETE on /hello answer 405, with an Allow header that names GET and HEAD.',
  row: null,
  level: 'competent',
  run: async ({ send }) => {
    for (const method of ['PUT', 'DELETE'] as const) {
      const refused = await send(keyless(method, '/hello'))
      expectStatus(refused, 405)
      const allow = refused.answer.headers.allow ?? ''
      const named = allow.split(',').map((one) => one.trim().toUpperCase())
      if (!named.includes('GET') || !named.includes('HEAD')) {
        throw new CheckFailure('an Allow header that names GET and HEAD', allow || 'none', refused)
      }
    }
  },
}
