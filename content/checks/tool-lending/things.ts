import { type Check, CheckFailure } from '@/lib/learning/checks/kit/brief'
import { expectFields, expectObject, expectStatus, type Plain } from '../expectations'
import {
  addDays,
  addItem,
  addLoan,
  addMember,
  expectId,
  nameAnItem,
  toItemRequest,
  toLoanRequest,
  toPath,
} from './prepare'

/** Checks of making, reading and changing items, members and loans. */

const contract = { row: 'contract', level: 'competent' } as const

export const createItem: Check = {
  id: 'create-item',
  title: 'Creates an item that can be read at its Location',
  says: 'POST /items answers 201 with the item, and a Location header with its address. GET there answers the same item.',
  ...contract,
  run: async (api) => {
    const item = { name: nameAnItem(api), category: api.random.word() }
    const created = await api.send(toItemRequest(item))
    expectStatus(created, 201)
    const body = expectObject(created)
    const id = expectId(body, created)
    expectFields(body, item, created)
    const path = api.pathOfLocation(created)
    if (path === null) {
      const location = created.answer.headers.location
      throw new CheckFailure('a Location that leads to the item', location ?? 'no Location header', created)
    }
    const read = await api.send({ method: 'GET', path })
    expectStatus(read, 200)
    expectFields(expectObject(read), { id, ...item }, read)
  },
}

export const createMember: Check = {
  id: 'create-member',
  title: 'Creates a member',
  says: 'POST /members answers 201 with the member, and GET /members/{id} answers the same member.',
  ...contract,
  run: async (api) => {
    const member = { name: `Ana ${api.random.word()}` }
    const created = await api.send({ method: 'POST', path: '/members', json: member })
    expectStatus(created, 201)
    const body = expectObject(created)
    const id = expectId(body, created)
    expectFields(body, member, created)
    const read = await api.send({ method: 'GET', path: toPath('members', id) })
    expectStatus(read, 200)
    expectFields(expectObject(read), { id, ...member }, read)
  },
}

export const createLoan: Check = {
  id: 'create-loan',
  title: 'Creates loans with and without a due date',
  says: 'POST /loans answers 201 with the loan. dueOn is the day that was sent, or null. returnedAt is null until the item is back.',
  ...contract,
  run: async (api) => {
    const memberId = await addMember(api)
    for (const dueOn of [addDays(api.day, 7), null]) {
      const itemId = await addItem(api)
      const created = await api.send(toLoanRequest(itemId, memberId, dueOn === null ? {} : { dueOn }))
      expectStatus(created, 201)
      const body = expectObject(created)
      const loan = { id: expectId(body, created), itemId, memberId, dueOn, returnedAt: null }
      expectFields(body, loan, created)
      const read = await api.send({ method: 'GET', path: toPath('loans', loan.id) })
      expectStatus(read, 200)
      expectFields(expectObject(read), loan, read)
    }
  },
}

export const changeThings: Check = {
  id: 'change-things',
  title: 'Changes an item, a member and a loan',
  says: 'PATCH answers 200 with the whole changed thing. Fields that were not sent stay as they were.',
  ...contract,
  run: async (api) => {
    const category = api.random.word()
    const itemId = await addItem(api, category)
    const memberId = await addMember(api)
    const loanId = await addLoan(api, itemId, memberId, addDays(api.day, 7))
    const name = nameAnItem(api)
    const dueOn = addDays(api.day, 21)
    const changes: { path: string; json: Record<string, Plain>; kept: Record<string, Plain> }[] = [
      { path: toPath('items', itemId), json: { name }, kept: { category } },
      { path: toPath('members', memberId), json: { name }, kept: {} },
      { path: toPath('loans', loanId), json: { dueOn }, kept: { returnedAt: null } },
    ]
    for (const { path, json, kept } of changes) {
      const changed = await api.send({ method: 'PATCH', path, json })
      expectStatus(changed, 200)
      expectFields(expectObject(changed), { ...json, ...kept }, changed)
      const read = await api.send({ method: 'GET', path })
      expectFields(expectObject(read), { ...json, ...kept }, read)
    }
  },
}

export const nameLengths: Check = {
  id: 'name-lengths',
  title: 'Takes names of 1 to 200 characters',
  says: 'Names have 1 to 200 characters. A longer one is refused with 400 or 422.',
  ...contract,
  run: async (api) => {
    const category = api.random.word()
    const lengths = [
      { length: 1, expected: 201 },
      { length: 200, expected: 201 },
      { length: 201, expected: [400, 422] },
    ]
    for (const { length, expected } of lengths) {
      const sent = await api.send(toItemRequest({ name: api.random.word(length), category }))
      expectStatus(sent, expected)
    }
  },
}
