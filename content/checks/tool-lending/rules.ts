import { type Check, CheckFailure } from '@/lib/learning/checks/kit/brief'
import type { Exchange } from '@/lib/learning/checks/kit/exchange'
import {
  describeStatus,
  describeValue,
  expectFields,
  expectObject,
  expectStatus,
  requirePrepared,
} from '../expectations'
import { addItem, addItems, addLoan, addMember, addMembers, toLoanRequest, toPath, toReturnRequest } from './prepare'

/** Checks of the club's two rules: one request at a time, and many at once. */

const competent = { row: 'rules-and-data', level: 'competent' } as const
const excellent = { row: 'rules-and-data', level: 'excellent' } as const

export const itemOnLoan: Check = {
  id: 'item-on-loan',
  title: 'Refuses to lend an item that is on loan',
  says: 'POST /loans for an item that is on loan answers 409.',
  ...competent,
  run: async (api) => {
    const item = await addItem(api)
    const [first, second] = [await addMember(api), await addMember(api)]
    await addLoan(api, item, first)
    expectStatus(await api.send(toLoanRequest(item, second)), 409)
  },
}

export const returnLoan: Check = {
  id: 'return-loan',
  title: 'Takes an item back, and lends it again',
  says: 'POST /loans/{id}/return answers 200 with the loan, whose returnedAt is now a time. The item can be lent again.',
  ...competent,
  run: async (api) => {
    const [item, member] = [await addItem(api), await addMember(api)]
    const id = await addLoan(api, item, member)
    const returned = await api.send(toReturnRequest(id))
    expectStatus(returned, 200)
    const body = expectObject(returned)
    expectFields(body, { id }, returned)
    expectTime(body.returnedAt, returned)
    const read = await api.send({ method: 'GET', path: toPath('loans', id) })
    expectTime(expectObject(read).returnedAt, read)
    expectStatus(await api.send(toLoanRequest(item, member)), 201)
  },
}

function expectTime(value: unknown, exchange: Exchange): void {
  if (typeof value === 'string' && value.length < 100 && !Number.isNaN(Date.parse(value))) return
  throw new CheckFailure(
    'the field returnedAt to be a time such as 2026-12-01T10:15:00Z',
    describeValue(value),
    exchange,
  )
}

export const returnTwice: Check = {
  id: 'return-twice',
  title: 'Takes an item back only once',
  says: 'POST /loans/{id}/return for a loan that is returned already answers 409.',
  ...competent,
  run: async (api) => {
    const id = await addLoan(api, await addItem(api), await addMember(api))
    requirePrepared(await api.send(toReturnRequest(id)))
    expectStatus(await api.send(toReturnRequest(id)), 409)
  },
}

export const threeLoans: Check = {
  id: 'three-loans',
  title: 'Lends a member at most three items',
  says: "A member has at most three items: POST /loans for a fourth answers 409. Returned items don't count.",
  ...competent,
  run: async (api) => {
    const [member, items] = [await addMember(api), await addItems(api, 4)]
    const [first = '', second = '', third = '', fourth = ''] = items
    const loan = await addLoan(api, first, member)
    for (const item of [second, third]) expectStatus(await api.send(toLoanRequest(item, member)), 201)
    expectStatus(await api.send(toLoanRequest(fourth, member)), 409)
    requirePrepared(await api.send(toReturnRequest(loan)))
    expectStatus(await api.send(toLoanRequest(fourth, member)), 201)
  },
}

export const itemAtOnce: Check = {
  id: 'item-at-once',
  title: 'Lends an item once, even when thirty members ask at once',
  says: 'Of thirty loans of one item at the same time, one answers 201 and the others 409.',
  ...excellent,
  run: async (api) => {
    const members = await addMembers(api, 30)
    for (let round = 1; round <= 3; round++) {
      const item = await addItem(api)
      expectWins(await api.sendAtOnce(members.map((member) => toLoanRequest(item, member))), 1)
    }
  },
}

export const memberAtOnce: Check = {
  id: 'member-at-once',
  title: 'Lends a member three items, even when they ask for twelve at once',
  says: 'Of twelve loans to one member at the same time, three answer 201 and the others 409.',
  ...excellent,
  run: async (api) => {
    const items = await addItems(api, 12)
    const member = await addMember(api)
    expectWins(await api.sendAtOnce(items.map((item) => toLoanRequest(item, member))), 3)
  },
}

/** Requires that so many of the requests were granted, and all others refused with 409. */
function expectWins(exchanges: readonly Exchange[], wins: number): void {
  const counts = new Map<string, number>()
  for (const exchange of exchanges) {
    const status = describeStatus(exchange)
    counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  const isRight = counts.get('201') === wins && counts.get('409') === exchanges.length - wins
  if (isRight) return
  const got = [...counts].map(([status, count]) => `${count} × ${status}`).join(', ')
  const odd = exchanges.find(({ answer }) => answer.status !== 201 && answer.status !== 409)
  const extra = exchanges.filter(({ answer }) => answer.status === 201)[wins]
  throw new CheckFailure(`${wins} × 201, ${exchanges.length - wins} × 409`, got, odd ?? extra ?? null)
}
