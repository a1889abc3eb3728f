import { type Check, CheckFailure } from '@/lib/learning/checks/kit/brief'
import { describeStatus, expectFields, expectObject, expectStatus } from '../expectations'
import { keyless } from '../keyless'
import { expectId, prepareAuthor, prepareBooks, readOwnBooks } from './library'

export const createsOnce: Check = {
  id: 'idempotency-key',
  title: 'Creates one book when a request is repeated',
  says: 'POST /books with an Idempotency-Key that was used before creates no second book, even when both arrive at once. Another key creates another book.',
  row: null,
  level: 'competent',
  run: async (api) => {
    const { random, send, sendAtOnce } = api
    const authorId = await prepareAuthor(api)
    const toRequest = (title: string, key: string) =>
      keyless(
        'POST',
        '/books',
        { title, authorId: decodeURIComponent(authorId), year: 1990 },
        { 'idempotency-key': key },
      )
    const expectCount = async (count: number) => {
      const listed = await send(keyless('GET', `/books?authorId=${authorId}&limit=20`))
      const { length } = readOwnBooks(listed, authorId)
      if (length !== count) throw new CheckFailure(`${count} books of this author`, `${length}`, listed)
    }
    const [title, key] = [`Isle ${random.word()}`, random.word(24)]
    const first = await send(toRequest(title, key))
    expectStatus(first, 201)
    const repeat = await send(toRequest(title, key))
    expectStatus(repeat, [200, 201])
    expectFields(expectObject(repeat), { id: decodeURIComponent(expectId(first)) }, repeat)
    await expectCount(1)
    expectStatus(await send(toRequest(title, random.word(24))), 201)
    await expectCount(2)
    const twice = toRequest(`Isle ${random.word()}`, random.word(24))
    for (const answer of await sendAtOnce([twice, twice, twice])) expectStatus(answer, [200, 201, 409])
    await expectCount(3)
  },
}

export const keepsData: Check = {
  id: 'restart',
  title: 'Still has its data after a restart',
  says: 'Authors and books are in a database, so they are still there after the server is stopped and started again.',
  row: null,
  level: 'competent',
  needs: 'restart',
  run: async (api) => {
    const authorId = await prepareAuthor(api)
    const [book] = await prepareBooks(api, authorId, [`Dune ${api.random.word()}`])
    const { succeeded } = await api.perform('restart')
    if (!succeeded) throw new CheckFailure('a server that answers again after the restart', 'none')
    for (const path of [`/authors/${authorId}`, `/books/${book}`]) {
      const read = await api.send(keyless('GET', path))
      if (read.answer.status !== 200) throw new CheckFailure('200 after the restart', describeStatus(read), read)
    }
  },
}
