import { type Check, CheckFailure } from '@/lib/learning/checks/kit/brief'
import { expectStatus } from '../expectations'
import { keyless } from '../keyless'
import { BAD_INPUT, expectFaults, expectNamed } from '../problems'
import { toProduct } from './products'

export const namesAllFaults: Check = {
  id: 'all-faults',
  title: 'Names all faults of a body at once, with place and code',
  says: 'errors has an entry for each faulty field, with its pointer and a code. The same fault always has the same code.',
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    const sku = `sku-${random.word()}`
    const three = await send(keyless('POST', '/products', { sku: '', name: '', price: 0 }))
    expectFaults(three, ['#/sku', '#/name', '#/price'])
    const tooLarge = []
    for (const price of [1_000_001, 2_000_000]) {
      const refused = await send(keyless('POST', '/products', { sku, name: 'n'.repeat(101), price }))
      tooLarge.push(expectFaults(refused, ['#/name', '#/price']).join())
    }
    const [one, other] = tooLarge
    if (one !== other) throw new CheckFailure(`the same codes for the same faults (${one})`, `${other}`)
  },
}

export const refusesUnknownField: Check = {
  id: 'unknown-field',
  title: 'Refuses unknown fields',
  says: "A field that a product doesn't have answers 400 or 422, and an entry of errors names it.",
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    const field = random.word()
    const product = { ...toProduct(random.word()), [field]: 'blue' }
    expectNamed(await send(keyless('POST', '/products', product)), field)
  },
}

export const checksPathAndQuery: Check = {
  id: 'path-and-query',
  title: 'Checks path and query as well',
  says: 'GET /products takes a limit from 1 to 100; any other answers 400 or 422. An id of any form answers 404, 400 or 422.',
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    expectStatus(await send(keyless('GET', '/products?limit=5')), 200)
    for (const limit of ['0', '101', '-1', '1.5', random.word()]) {
      expectStatus(await send(keyless('GET', `/products?limit=${limit}`)), BAD_INPUT)
    }
    for (const id of ['0', '-1', '99999999999999999999', `${random.word(200)}`, '%00', "'"]) {
      expectStatus(await send(keyless('GET', `/products/${id}`)), [404, ...BAD_INPUT])
    }
  },
}
