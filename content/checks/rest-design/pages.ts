import { type Check, type CheckApi, CheckFailure } from '@/lib/learning/checks/kit/brief'
import { expectStatus, requirePrepared } from '../expectations'
import { keyless } from '../keyless'
import { expectPage, prepareAuthor, prepareBooks } from './library'

const BOOKS = 25
/** Pages after which a list that never ends is left. */
const MAX_PAGES = 60

const listTitles = (random: CheckApi['random'], count: number) =>
  Array.from({ length: count }, () => `Tide ${random.word()}`)

export const pagesWhileWriting: Check = {
  id: 'pages',
  title: 'Pages through a list without gaps or repeats while books come and go',
  says: 'GET /books answers a page of limit books and a cursor. A book that is there all the time is on exactly one page.',
  row: null,
  level: 'competent',
  run: async (api) => {
    const authorId = await prepareAuthor(api)
    const ids = await prepareBooks(api, authorId, listTitles(api.random, BOOKS))
    const seen: unknown[] = []
    let deleted: string | null = null
    let cursor: string | null = null
    for (let page = 0; page < MAX_PAGES; page++) {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const answer = await api.send(keyless('GET', `/books?authorId=${authorId}&limit=10${query}`))
      const { data, next } = expectPage(answer)
      if (data.length > 10) throw new CheckFailure('10 books, as limit says', `${data.length}`, answer)
      seen.push(...data.map(({ id }) => (typeof id === 'string' ? encodeURIComponent(id) : id)))
      if (next === null) break
      cursor = next
      await prepareBooks(api, authorId, listTitles(api.random, 1))
      // With offsets, deleting a book of a page already read moves all later books forward.
      deleted ??= await deleteFirst(
        api,
        ids.find((id) => seen.includes(id)),
      )
    }
    for (const id of ids.filter((one) => one !== deleted)) {
      const times = seen.filter((one) => one === id).length
      if (times !== 1) throw new CheckFailure('each book on exactly one page', `a book on ${times} pages`)
    }
  },
}

async function deleteFirst({ send }: CheckApi, id: string | undefined): Promise<string | null> {
  if (id === undefined) return null
  requirePrepared(await send(keyless('DELETE', `/books/${id}`)))
  return id
}

export const limitsPages: Check = {
  id: 'limit',
  title: 'Keeps pages small, whatever limit is asked for',
  says: 'A page has at most 20 books. A larger limit gives 20, or answers 400 or 422.',
  row: null,
  level: 'competent',
  run: async (api) => {
    const authorId = await prepareAuthor(api)
    await prepareBooks(api, authorId, listTitles(api.random, BOOKS))
    for (const query of ['', '&limit=1000']) {
      const answer = await api.send(keyless('GET', `/books?authorId=${authorId}${query}`))
      expectStatus(answer, query === '' ? 200 : [200, 400, 422])
      const length = answer.answer.status === 200 ? expectPage(answer).data.length : 0
      if (length > 20) throw new CheckFailure('at most 20 books', `${length}`, answer)
    }
  },
}
