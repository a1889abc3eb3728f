import type { CheckApi } from '@/lib/learning/checks/kit/brief'
import { CheckFailure } from '@/lib/learning/checks/kit/brief'
import type { Exchange } from '@/lib/learning/checks/kit/exchange'
import { NotRunError } from '@/lib/learning/checks/kit/run-checks'
import { describeValue, expectObject, expectStatus, type Fields, isObject, requirePrepared } from '../expectations'
import { keyless } from '../keyless'

/** Refusals of input that makes no sense: frameworks differ between the two. */
export const BAD_INPUT = [400, 422] as const

/** Returns the id that an answer gives to what it made. */
export function expectId(exchange: Exchange): string {
  const { id } = expectObject(exchange)
  if (typeof id !== 'string' || id === '' || id.length > 200) {
    throw new CheckFailure('an id that is a string', describeValue(id), exchange)
  }
  return encodeURIComponent(id)
}

/** Makes an author for a check that is about something else. */
export async function prepareAuthor({ random, send }: CheckApi): Promise<string> {
  const created = await send(keyless('POST', '/authors', { name: `Author ${random.word()}` }))
  requirePrepared(created)
  return expectId(created)
}

/** Makes books of an author, one for each title, in the year 1990. Returns their ids. */
export async function prepareBooks(
  { send }: CheckApi,
  authorId: string,
  titles: readonly string[],
): Promise<readonly string[]> {
  const ids: string[] = []
  for (const title of titles) {
    const created = await send(keyless('POST', '/books', { title, authorId: decodeURIComponent(authorId), year: 1990 }))
    requirePrepared(created)
    ids.push(expectId(created))
  }
  return ids
}

/** Reads a page of a list. */
export function expectPage(exchange: Exchange): { readonly data: readonly Fields[]; readonly next: string | null } {
  expectStatus(exchange, 200)
  const { data, next } = expectObject(exchange)
  if (!Array.isArray(data) || !data.every(isObject)) {
    throw new CheckFailure('data: a list of objects', describeValue(data), exchange)
  }
  if (next !== null && typeof next !== 'string') {
    throw new CheckFailure('next: a cursor, or null at the end', describeValue(next), exchange)
  }
  return { data, next }
}

/** Returns the books that a list of one author's books has; not run where it has others, which another check finds. */
export function readOwnBooks(exchange: Exchange, authorId: string): readonly Fields[] {
  requirePrepared(exchange)
  const { data } = expectPage(exchange)
  if (data.some((book) => book.authorId !== decodeURIComponent(authorId))) throw new NotRunError('blocked')
  return data
}
