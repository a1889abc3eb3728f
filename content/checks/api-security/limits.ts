import { type Check, CheckFailure } from '@/lib/learning/checks/kit/brief'
import { prepareMember, prepareNote } from '../accounts/browser'
import { describeStatus, describeValue, expectObject, expectStatus } from '../expectations'

export const limitsBodies: Check = {
  id: 'body-size',
  title: 'Refuses bodies that are too large',
  says: 'A body of more than 100 KB answers 413, or the connection is closed. The server keeps answering other requests.',
  row: null,
  level: 'competent',
  run: async (api) => {
    const member = await prepareMember(api)
    const large = await member.send('POST', '/notes', { text: api.random.word().repeat(15_000) })
    const isRefused = large.answer.status === 413 || large.answer.failure === 'unreachable'
    if (!isRefused) throw new CheckFailure('413', describeStatus(large), large)
    expectStatus(await member.send('GET', '/me'), 200)
  },
}

export const limitsPages: Check = {
  id: 'page-size',
  title: 'Keeps pages small, whatever limit is asked for',
  says: 'GET /notes answers at most 20 notes. A larger limit gives 20, or answers 400 or 422.',
  row: null,
  level: 'competent',
  run: async (api) => {
    const member = await prepareMember(api)
    for (let count = 0; count < 22; count++) await prepareNote(member, `Note ${api.random.word()}`)
    for (const query of ['', '?limit=1000']) {
      const listed = await member.send('GET', `/notes${query}`)
      expectStatus(listed, query === '' ? 200 : [200, 400, 422])
      if (listed.answer.status !== 200) continue
      const { data } = expectObject(listed)
      if (!Array.isArray(data)) throw new CheckFailure('data: a list of notes', describeValue(data), listed)
      if (data.length > 20) throw new CheckFailure('at most 20 notes', `${data.length}`, listed)
    }
  },
}
