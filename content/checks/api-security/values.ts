import { type Check, CheckFailure } from '@/lib/learning/checks/kit/brief'
import { openFresh, prepareMember, prepareNote, toAccount } from '../accounts/browser'
import { describeValue, expectFields, expectObject, expectStatus } from '../expectations'

export const ignoresRole: Check = {
  id: 'role',
  title: 'Ignores or refuses a role in the body',
  says: 'role in the body of POST /accounts or PATCH /me is ignored or refused (400 or 422). GET /me still says member, and /admin/accounts answers 403.',
  row: null,
  level: 'competent',
  run: async (api) => {
    const account = toAccount(api)
    const browser = await openFresh(api)
    const made = await browser.send('POST', '/accounts', { ...account, role: 'admin' })
    expectStatus(made, [201, 400, 422])
    if (made.answer.status !== 201) expectStatus(await browser.send('POST', '/accounts', account), 201)
    expectStatus(await browser.send('POST', '/session', account), [200, 201, 204])
    const motto = `Motto ${api.random.word()}`
    expectStatus(await browser.send('PATCH', '/me', { motto, role: 'admin' }), [200, 204, 400, 422])
    expectStatus(await browser.send('PATCH', '/me', { motto }), [200, 204])
    const me = await browser.send('GET', '/me')
    expectStatus(me, 200)
    expectFields(expectObject(me), { name: account.name, motto, role: 'member' }, me)
    expectStatus(await browser.send('GET', '/admin/accounts'), 403)
  },
}

/** Texts that mean something to databases and shells. */
const ATTACKS = [
  "' OR '1'='1",
  "'; DROP TABLE notes; --",
  '" OR ""="',
  "') OR ('1'='1",
  '%',
  '_',
  '\\',
  '{"$ne": null}',
]

export const findsNothingByInjection: Check = {
  id: 'injection',
  title: 'Treats a search as text, not as part of a query',
  says: "GET /notes?search= finds your own notes that contain the text, character by character. ' OR '1'='1 and the like find nothing and break nothing.",
  row: null,
  level: 'competent',
  run: async (api) => {
    const member = await prepareMember(api)
    const word = api.random.word()
    await prepareNote(member, `O'Brien ${word}`)
    const expectCount = async (search: string, count: number) => {
      const listed = await member.send('GET', `/notes?search=${encodeURIComponent(search)}`)
      expectStatus(listed, 200)
      const { data } = expectObject(listed)
      const length = Array.isArray(data) ? data.length : -1
      if (length !== count) {
        throw new CheckFailure(`${count} notes`, length < 0 ? describeValue(data) : `${length}`, listed)
      }
    }
    await expectCount(`O'Brien ${word}`, 1)
    for (const attack of ATTACKS) await expectCount(attack, 0)
    await expectCount(word, 1)
  },
}
