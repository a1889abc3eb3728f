import { type Check, type CheckApi, CheckFailure } from '@/lib/learning/checks/kit/brief'
import type { CommandRun, Exchange } from '@/lib/learning/checks/kit/exchange'
import { describeValue, expectStatus, isObject, parseJson } from '../expectations'
import { addItems, addLoan, addMember, idOf, nameAnItem, readNewId, readPage, toItemRequest, toPath } from './prepare'

/** Checks that need a command of `waymark.yaml`: they stop the server, empty its database or count its statements. */

const running = { row: 'running', level: 'competent' } as const
/** Requests under way at once while what was saved is read again. */
const READ_AT_ONCE = 10

export const surviveKill: Check = {
  id: 'survive-kill',
  title: 'Keeps what it confirmed when it is killed',
  says: 'Every item that was answered with 201 can still be read after the server is killed and started again.',
  ...running,
  needs: 'restart',
  run: async (api) => {
    const category = api.random.word()
    const requests = Array.from({ length: 200 }, () => toItemRequest({ name: nameAnItem(api), category }))
    const { exchanges, command } = await api.sendDuring('restart', requests)
    requireSuccess(command)
    const saved = exchanges.filter(({ answer }) => answer.status === 201)
    if (saved.length === 0) throw new CheckFailure('some items to be created', 'none', exchanges[0])
    const read = await readAgain(api, saved)
    const lost = read.filter(({ answer }) => answer.status !== 200)
    if (lost.length > 0) {
      throw new CheckFailure(`all ${saved.length} items to be there`, `${lost.length} missing`, lost[0])
    }
  },
}

async function readAgain(api: CheckApi, saved: readonly Exchange[]): Promise<Exchange[]> {
  const paths = saved.map((exchange) => toPath('items', readNewId(api, exchange)))
  const read: Exchange[] = []
  for (let start = 0; start < paths.length; start += READ_AT_ONCE) {
    const some = paths.slice(start, start + READ_AT_ONCE)
    read.push(...(await api.sendAtOnce(some.map((path) => ({ method: 'GET', path }) as const))))
  }
  return read
}

export const emptyDatabase: Check = {
  id: 'empty-database',
  title: 'Starts on an empty database',
  says: 'Started on an empty database, the server builds its tables. The list of items is empty, and one can be created.',
  ...running,
  needs: 'reset',
  run: async (api) => {
    requireSuccess(await api.perform('reset'))
    const created = await api.send(toItemRequest({ name: nameAnItem(api), category: api.random.word() }))
    expectStatus(created, 201)
    const id = readNewId(api, created)
    const { rows, exchange } = await readPage(api, '/items?limit=100')
    if (rows.length === 1 && rows.every((row) => idOf(row) === id)) return
    throw new CheckFailure('a list with only the new item', `a list of ${rows.length}`, exchange)
  },
}

export const fewStatements: Check = {
  id: 'few-statements',
  title: 'Lists a hundred loans with as few statements as ten',
  says: 'GET /loans?limit=100 runs as many database statements as GET /loans?limit=10, give or take two.',
  row: 'rules-and-data',
  level: 'excellent',
  needs: 'statements',
  run: async (api) => {
    const items = await addItems(api, 100)
    let member = ''
    for (const [index, item] of items.entries()) {
      if (index % 3 === 0) member = await addMember(api)
      await addLoan(api, item, member)
    }
    const ten = await countStatements(api, '/loans?limit=10')
    const hundred = await countStatements(api, '/loans?limit=100')
    if (Math.abs(hundred.count - ten.count) <= 2) return
    const got = `${ten.count} for ten loans, ${hundred.count} for ${hundred.rows}`
    throw new CheckFailure('as many statements for a hundred loans as for ten', got, hundred.exchange)
  },
}

async function countStatements(api: CheckApi, path: string) {
  const before = readCount(await api.perform('statements'))
  const exchange = await api.send({ method: 'GET', path })
  const after = readCount(await api.perform('statements'))
  expectStatus(exchange, 200)
  const body = parseJson(exchange)
  const rows = describeValue(isObject(body) ? body.data : undefined)
  return { count: after - before, rows, exchange }
}

function readCount({ succeeded, value }: CommandRun): number {
  if (succeeded && value !== null) return value
  throw new CheckFailure('the command statements to print a number', 'none')
}

function requireSuccess({ command, succeeded }: CommandRun): void {
  if (!succeeded) throw new CheckFailure(`an answer of the API after the command ${command}`, 'none')
}
