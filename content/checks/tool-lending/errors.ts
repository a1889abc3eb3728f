import { type Check, type CheckApi, CheckFailure, type RequestInput } from '@/lib/learning/checks/kit/brief'
import type { Exchange } from '@/lib/learning/checks/kit/exchange'
import { NotRunError } from '@/lib/learning/checks/kit/run-checks'
import { describeStatus, expectProblem, expectStatus } from '../expectations'
import { addItem, addLoan, addMember, type Resource, toLoanRequest, toPath } from './prepare'

/** Checks of refusals: keys, bodies, addresses, and the form of errors. */

const contract = { row: 'contract', level: 'competent' } as const

export const requireKey: Check = {
  id: 'require-key',
  title: 'Refuses calls without the right key',
  says: 'A call with no X-Api-Key header, or with a wrong key, answers 401.',
  ...contract,
  run: async (api) => {
    const calls: RequestInput[] = [
      { method: 'GET', path: '/items' },
      { method: 'POST', path: '/items', json: { name: api.random.word(), category: api.random.word() } },
      { method: 'GET', path: '/members' },
      { method: 'GET', path: '/loans' },
    ]
    for (const call of calls) {
      for (const key of ['none', 'wrong'] as const) expectStatus(await api.send({ ...call, key }), 401)
    }
  },
}

/** Bodies that nothing can be made of, with what is wrong with each. */
function makeBadBodies({ random }: CheckApi, rest: Readonly<Record<string, string>>) {
  const name = `Drill ${random.word()}`
  const toBody = (value: unknown) => JSON.stringify(value)
  return [
    { what: 'JSON that is cut off', body: toBody({ ...rest, name }).slice(0, -3) },
    { what: 'an array', body: toBody([{ ...rest, name }]) },
    { what: 'a missing name', body: toBody(rest) },
    { what: 'an empty name', body: toBody({ ...rest, name: '' }) },
    { what: 'a name that is a number', body: toBody({ ...rest, name: random.integer(1, 999) }) },
    { what: 'a name that is null', body: toBody({ ...rest, name: null }) },
    { what: 'a name of 5,000 characters', body: toBody({ ...rest, name: random.word(10).repeat(500) }) },
    { what: 'a bare string', body: toBody(name) },
  ]
}

export const badBodies: Check = {
  id: 'bad-bodies',
  title: "Refuses bodies that it can't use",
  says: "A body that isn't JSON, isn't an object, or has a field with a wrong value answers 400 or 422, never 500.",
  ...contract,
  run: async (api) => {
    const bodies = [
      ...makeBadBodies(api, { category: api.random.word() }).map((bad) => ({ ...bad, path: '/items' })),
      ...makeBadBodies(api, {}).map((bad) => ({ ...bad, path: '/members' })),
      { what: 'JSON that is cut off', path: '/loans', body: `{"itemId": "${api.random.word()}", "mem` },
      { what: 'an array', path: '/loans', body: '[]' },
    ]
    for (const { what, path, body } of bodies) {
      const sent = await api.send({ method: 'POST', path, headers: { 'content-type': 'application/json' }, body })
      if (![400, 422].includes(sent.answer.status)) {
        throw new CheckFailure(`400 or 422 for ${what}`, describeStatus(sent), sent)
      }
    }
  },
}

export const unknownAddresses: Check = {
  id: 'unknown-addresses',
  title: 'Answers unknown addresses and ids with 404',
  says: "An address that doesn't exist answers 404, and so does an id that nothing has, whatever it looks like.",
  ...contract,
  run: async (api) => {
    const things: Resource[] = ['items', 'members', 'loans']
    const paths = [`/${api.random.word()}`, ...things.map((thing) => toPath(thing, api.random.word(12)))]
    for (const path of paths) expectStatus(await api.send({ method: 'GET', path }), 404)
  },
}

export const oneErrorShape: Check = {
  id: 'one-error-shape',
  title: 'Answers every error in one shape',
  says: 'Every error is application/problem+json, a JSON object whose status is the status code of the answer.',
  ...contract,
  run: async (api) => {
    const headers = { 'content-type': 'application/json' }
    const errors = [
      await api.send({ method: 'GET', path: `/${api.random.word()}` }),
      await api.send({ method: 'GET', path: toPath('items', api.random.word(12)) }),
      await api.send({ method: 'POST', path: '/items', headers, body: '{"name": "Dri' }),
      await api.send({ method: 'GET', path: '/items', key: 'none' }),
      await lendTwice(api),
    ].filter(isRefusal)
    if (errors.length === 0) throw new NotRunError('blocked')
    for (const error of errors) expectProblem(error, error.answer.status)
  },
}

async function lendTwice(api: CheckApi): Promise<Exchange> {
  const [itemId, memberId] = [await addItem(api), await addMember(api)]
  await addLoan(api, itemId, memberId)
  return api.send(toLoanRequest(itemId, memberId))
}

/** Anything else than a refusal is what other checks find. */
const isRefusal = ({ answer: { status } }: Exchange) => status >= 400 && status < 500
