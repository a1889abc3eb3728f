import { type Check, CheckFailure } from '@/lib/learning/checks/kit/brief'
import { expectStatus } from '../expectations'
import { keyless } from '../keyless'
import { BAD_INPUT, expectPage, prepareAuthor, prepareBooks, readOwnBooks } from './library'

export const filtersBooks: Check = {
  id: 'filter',
  title: 'Lists the books of one author, or of one year',
  says: 'GET /books takes the filters authorId and year. With both, a book has to fit both.',
  row: null,
  level: 'competent',
  run: async (api) => {
    const [one, other] = [await prepareAuthor(api), await prepareAuthor(api)]
    const own = await prepareBooks(api, one, [`Reef ${api.random.word()}`, `Reef ${api.random.word()}`])
    await prepareBooks(api, other, [`Reef ${api.random.word()}`])
    const expectCount = async (query: string, count: number) => {
      const answer = await api.send(keyless('GET', `/books?${query}`))
      const { data } = expectPage(answer)
      const isOwn = data.every(({ id }) => typeof id === 'string' && own.includes(encodeURIComponent(id)))
      if (data.length === count && isOwn) return
      throw new CheckFailure(`${count} books, all of this author`, isOwn ? `${data.length}` : 'other books', answer)
    }
    await expectCount(`authorId=${one}`, 2)
    await expectCount(`authorId=${one}&year=1990`, 2)
    await expectCount(`authorId=${one}&year=1991`, 0)
  },
}

export const sortsBooks: Check = {
  id: 'sort',
  title: 'Sorts by title, both ways',
  says: 'GET /books takes sort=title, and sort=-title for the other direction.',
  row: null,
  level: 'competent',
  run: async (api) => {
    const authorId = await prepareAuthor(api)
    const titles = ['Bay', 'Anchor', 'Coast'].map((word) => `${word} ${api.random.word()}`)
    await prepareBooks(api, authorId, titles)
    const sorted = [...titles].sort()
    for (const [sort, wanted] of [['title', sorted] as const, ['-title', [...sorted].reverse()] as const]) {
      const answer = await api.send(keyless('GET', `/books?authorId=${authorId}&sort=${sort}`))
      expectStatus(answer, 200)
      const found = readOwnBooks(answer, authorId).map(({ title }) =>
        typeof title === 'string' ? title.slice(0, 40) : 'no text',
      )
      if (found.join() !== wanted.join()) throw new CheckFailure(wanted.join(', '), found.join(', '), answer)
    }
  },
}

export const refusesUnknownFields: Check = {
  id: 'unknown-fields',
  title: 'Refuses to filter or sort by unknown fields',
  says: "An unknown field in sort, an unknown query parameter and a year that isn't a number answer 400 or 422.",
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    for (const query of [`sort=${random.word()}`, `${random.word()}=1`, `year=${random.word()}x`]) {
      expectStatus(await send(keyless('GET', `/books?${query}`)), BAD_INPUT)
    }
  },
}
