import { type Check, type CheckApi, CheckFailure } from '@/lib/learning/checks/kit/brief'
import type { Exchange } from '@/lib/learning/checks/kit/exchange'
import { describeValue, expectObject, expectStatus, isObject } from '../expectations'
import {
  addDays,
  addItem,
  addItems,
  addLoan,
  addMember,
  idOf,
  LONGEST_CURSOR,
  type Page,
  requireCategory,
  toCursorPath,
  toReturnRequest,
  walkList,
} from './prepare'

/** Checks of pages and filters. Lists may hold rows of earlier runs: only what a check has made itself counts. */

const contract = { row: 'contract', level: 'competent' } as const

export const lists: Check = {
  id: 'lists',
  title: 'Lists things in pages of the requested size',
  says: 'A list answers {"data": [...], "next": cursor or null}, with at most limit rows. next is null on the last page.',
  ...contract,
  run: async (api) => {
    const category = api.random.word()
    const member = await addMember(api)
    const items = await addItems(api, 3, category)
    for (const item of items) await addLoan(api, item, member)
    await addMember(api)
    await addMember(api)
    for (const path of ['/members?limit=2', '/loans?limit=2']) expectFull(await readSmallPage(api, path))
    const ofItems = `/items?category=${category}&limit=2`
    const first = await readSmallPage(api, ofItems)
    requireCategory(first.rows, category)
    expectFull(first)
    const pages = [first]
    // A run that is repeated finds the items of the one before, so that the last page may come later.
    for (let next = first.next; next !== null && pages.length < 60; next = pages.at(-1)?.next ?? null) {
      pages.push(await readSmallPage(api, toCursorPath(ofItems, next)))
    }
    const { next = null, exchange = null } = pages.at(-1) ?? {}
    if (next !== null)
      throw new CheckFailure('the field next to be null on the last page', 'pages without end', exchange)
    expectIds(
      items,
      [],
      pages.flatMap(({ rows }) => rows.map(idOf)),
      exchange,
    )
  },
}

/** Asks for a page of two rows, and requires its form. */
async function readSmallPage(api: CheckApi, path: string): Promise<Page> {
  const exchange = await api.send({ method: 'GET', path })
  expectStatus(exchange, 200)
  const { data, next } = expectObject(exchange)
  if (!Array.isArray(data)) throw new CheckFailure('the field data to be a list', describeValue(data), exchange)
  if (data.length > 2) throw new CheckFailure('a list of at most two', describeValue(data), exchange)
  const isCursor = typeof next === 'string' && next !== '' && next.length <= LONGEST_CURSOR
  if (!isCursor && next !== null) {
    throw new CheckFailure('the field next to be a cursor or null', describeValue(next), exchange)
  }
  return { rows: data.filter(isObject), next, exchange }
}

/** Requires two rows and a cursor, where there are at least three. */
function expectFull({ rows, next, exchange }: Page): void {
  if (rows.length < 2) throw new CheckFailure('a list of two', `a list of ${rows.length}`, exchange)
  if (next === null) throw new CheckFailure('the field next to be a cursor', 'null', exchange)
}

export const stablePages: Check = {
  id: 'stable-pages',
  title: 'Skips and repeats no item while others are added',
  says: 'Pages are in a stable order: while items are added, no item is missing and none comes twice.',
  ...contract,
  run: async (api) => {
    const category = api.random.word()
    const before = await addItems(api, 35, category)
    const add = async () => {
      // Before and after all others by name, and between them.
      for (const name of ['0', 'zzz', 'Drill']) {
        const json = { name: `${name} ${api.random.word()}`, category }
        await api.send({ method: 'POST', path: '/items', json })
      }
    }
    const { ids, pages } = await walkList(api, `/items?category=${category}&limit=10`, add)
    for (const { rows } of pages) requireCategory(rows, category)
    const seen = new Set(ids)
    const missing = before.filter((id) => !seen.has(id)).length
    const twice = ids.length - seen.size
    if (missing > 0 || twice > 0) {
      const got = `${missing} missing and ${twice} twice, in ${pages.length} pages`
      throw new CheckFailure('each of 35 items once, in pages of ten', got, pages.at(-1)?.exchange ?? null)
    }
  },
}

export const filterCategory: Check = {
  id: 'filter-category',
  title: 'Filters items by category',
  says: 'GET /items?category=... answers only the items of that category.',
  ...contract,
  run: async (api) => {
    const category = api.random.word()
    const own = await addItems(api, 2, category)
    const other = await addItem(api)
    const { pages } = await walkList(api, `/items?category=${category}&limit=100`)
    const rows = pages.flatMap((page) => page.rows.map((row) => ({ row, exchange: page.exchange })))
    const stray = rows.find(({ row }) => row.category !== category || idOf(row) === other)
    if (stray) {
      throw new CheckFailure(`only items of category ${category}`, describeValue(stray.row.category), stray.exchange)
    }
    expectIds(
      own,
      [],
      rows.map(({ row }) => idOf(row)),
      pages.at(-1)?.exchange,
    )
  },
}

export const filterAvailable: Check = {
  id: 'filter-available',
  title: 'Filters items that are available',
  says: 'GET /items?available=true leaves out the items that are on loan, and has them again once they are back.',
  ...contract,
  run: async (api) => {
    const category = api.random.word()
    const [lent, back, free] = [
      await addItem(api, category),
      await addItem(api, category),
      await addItem(api, category),
    ]
    const member = await addMember(api)
    await addLoan(api, lent, member)
    await api.send(toReturnRequest(await addLoan(api, back, member)))
    const { ids, pages } = await walkList(api, `/items?category=${category}&available=true&limit=100`)
    for (const { rows } of pages) requireCategory(rows, category)
    expectIds([back, free], [lent], ids, pages.at(-1)?.exchange)
  },
}

export const filterOverdue: Check = {
  id: 'filter-overdue',
  title: 'Filters loans that are overdue',
  says: "GET /loans?overdue=true answers the loans that were due before today and haven't been returned, and no others.",
  ...contract,
  run: async (api) => {
    const lend = async (dueOn?: string) => addLoan(api, await addItem(api), await addMember(api), dueOn)
    const returned = await lend(addDays(api.day, -3))
    await api.send(toReturnRequest(returned))
    const overdue = await lend(addDays(api.day, -3))
    const others = [returned, await lend(addDays(api.day, 7)), await lend()]
    const { ids, pages } = await walkList(api, '/loans?overdue=true&limit=100')
    expectIds([overdue], others, ids, pages.at(-1)?.exchange)
  },
}

/** Requires that a list has some ids, and has some others not. */
function expectIds(
  wanted: readonly string[],
  unwanted: readonly string[],
  found: readonly string[],
  exchange: Exchange | null = null,
): void {
  const ids = new Set(found)
  const missing = wanted.filter((id) => !ids.has(id))
  if (missing.length > 0) throw new CheckFailure(`the list to have ${missing[0]}`, 'a list without it', exchange)
  const stray = unwanted.filter((id) => ids.has(id))
  if (stray.length > 0) throw new CheckFailure(`the list not to have ${stray[0]}`, 'a list with it', exchange)
}
