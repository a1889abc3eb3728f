import { type Check, type CheckApi, CheckFailure } from '@/lib/learning/checks/kit/brief'
import { expectFields, expectObject, expectStatus, type Plain } from '../expectations'
import { keyless } from '../keyless'
import { BAD_INPUT, expectId, prepareAuthor } from './library'

type Values = Readonly<Record<string, Plain>>

/** Creates a thing, reads it, changes it, deletes it, and requires that it is gone. */
async function requireLife({ send, pathOfLocation }: CheckApi, path: string, made: Values, changed: Values) {
  const created = await send(keyless('POST', path, made))
  expectStatus(created, 201)
  const own = `${path}/${expectId(created)}`
  expectFields(expectObject(created), made, created)
  const location = pathOfLocation(created)
  if (location !== own) throw new CheckFailure(`a Location that leads to ${own}`, location ?? 'none', created)
  const read = await send(keyless('GET', own))
  expectStatus(read, 200)
  expectFields(expectObject(read), made, read)
  const patched = await send(keyless('PATCH', own, changed))
  expectStatus(patched, 200)
  expectFields(expectObject(patched), { ...made, ...changed }, patched)
  const again = await send(keyless('GET', own))
  expectStatus(again, 200)
  expectFields(expectObject(again), { ...made, ...changed }, again)
  expectStatus(await send(keyless('DELETE', own)), 204)
  for (const method of ['GET', 'DELETE'] as const) expectStatus(await send(keyless(method, own)), 404)
}

export const managesAuthors: Check = {
  id: 'authors',
  title: 'Creates, reads, changes and deletes an author',
  says: 'POST answers 201 with the author and its Location, GET and PATCH 200 with the author, DELETE 204. A deleted author answers 404.',
  row: null,
  level: 'competent',
  run: async (api) => {
    const [name, changed] = [`Ngozi ${api.random.word()}`, `Amara ${api.random.word()}`]
    await requireLife(api, '/authors', { name }, { name: changed })
  },
}

export const managesBooks: Check = {
  id: 'books',
  title: 'Creates, reads, changes and deletes a book',
  says: 'A book belongs to an author. PATCH changes the fields that are sent, and leaves the others as they are.',
  row: null,
  level: 'competent',
  run: async (api) => {
    const authorId = decodeURIComponent(await prepareAuthor(api))
    const made = { title: `Harbour ${api.random.word()}`, authorId, year: api.random.integer(1900, 1999) }
    await requireLife(api, '/books', made, { year: api.random.integer(2000, 2020) })
  },
}

export const refusesStrayBooks: Check = {
  id: 'unknown-author',
  title: "Refuses a book whose author doesn't exist",
  says: 'POST /books with an authorId that no author has answers 400 or 422.',
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    const book = { title: `Lost ${random.word()}`, authorId: random.word(), year: 1990 }
    expectStatus(await send(keyless('POST', '/books', book)), BAD_INPUT)
  },
}
