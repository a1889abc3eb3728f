import { type Check, CheckFailure } from '@/lib/learning/checks/kit/brief'
import { describeValue, expectFields, expectObject, expectStatus, isObject, requirePrepared } from '../expectations'
import { prepareMember, prepareNote, proxied } from './browser'

const competent = { row: null, level: 'competent' } as const

export const refusesStrangers: Check = {
  id: 'strangers',
  title: 'Refuses requests without a session, at every address',
  says: 'Without a session, /me and /notes answer 401 to every method of the table, also for an id that exists. 403 is right too.',
  ...competent,
  run: async (api) => {
    const path = await prepareNote(await prepareMember(api), `Note ${api.random.word()}`)
    const text = api.random.word()
    for (const request of [
      proxied('GET', '/me'),
      proxied('GET', '/notes'),
      proxied('POST', '/notes', { text }),
      proxied('GET', path),
      proxied('PATCH', path, { text }),
      proxied('DELETE', path),
    ]) {
      expectStatus(await api.send(request), [401, 403])
    }
  },
}

export const keepsToOwners: Check = {
  id: 'owners',
  title: "Keeps members away from each other's notes, with every method",
  says: "GET, PATCH and DELETE on another member's note answer 403 or 404. Their list doesn't have it, and it stays as it was.",
  ...competent,
  run: async (api) => {
    const [owner, other] = [await prepareMember(api), await prepareMember(api)]
    const text = `Note ${api.random.word()}`
    const path = await prepareNote(owner, text)
    expectStatus(await other.send('GET', path), [403, 404])
    expectStatus(await other.send('PATCH', path, { text: api.random.word() }), [403, 404])
    expectStatus(await other.send('DELETE', path), [403, 404])
    const listed = await other.send('GET', '/notes')
    expectStatus(listed, 200)
    const { data } = expectObject(listed)
    if (!Array.isArray(data) || !data.every(isObject)) {
      throw new CheckFailure('data: a list of notes', describeValue(data), listed)
    }
    if (data.some((note) => note.text === text)) throw new CheckFailure('a list without it', 'a list with it', listed)
    const read = await owner.send('GET', path)
    expectStatus(read, 200)
    expectFields(expectObject(read), { text }, read)
  },
}

export const guardsAdmin: Check = {
  id: 'admin',
  title: 'Keeps members and strangers out of /admin/accounts',
  says: 'GET /admin/accounts answers 403 to a member and 401 (or 403) to a stranger. A member gets no other path under /admin either.',
  ...competent,
  run: async (api) => {
    const member = await prepareMember(api)
    expectStatus(await member.send('GET', '/admin/accounts'), 403)
    expectStatus(await member.send('GET', `/admin/${api.random.word()}`), [403, 404])
    expectStatus(await api.send(proxied('GET', '/admin/accounts')), [401, 403])
  },
}

export const refusesForeignPages: Check = {
  id: 'foreign-origin',
  title: 'Refuses a write that a page of another site sends',
  says: 'A POST to /notes with the cookie and the Origin of another site answers 400, 401 or 403, as JSON; as a form it is refused too. Nothing is written.',
  ...competent,
  run: async (api) => {
    const member = await prepareMember(api)
    await prepareNote(member, `Own ${api.random.word()}`)
    const text = `Forged ${api.random.word()}`
    // A foreign page can make a browser send the cookies, but no header with a token.
    const headers = { origin: `https://${api.random.word()}.example`, cookie: member.getCookies() }
    expectStatus(await api.send(proxied('POST', '/notes', { text }, headers)), [400, 401, 403])
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const form = {
      ...proxied('POST', '/notes', undefined, { ...headers, ...type }),
      body: `text=${encodeURIComponent(text)}`,
    }
    expectStatus(await api.send(form), [400, 401, 403, 415, 422])
    const listed = await member.send('GET', '/notes')
    requirePrepared(listed)
    if (listed.answer.body.includes(text)) throw new CheckFailure('no note of the other site', 'a note of it', listed)
  },
}
