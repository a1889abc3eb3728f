import type { Check } from '@/lib/learning/checks/kit/brief'
import { expectStatus } from '../expectations'
import { keyless } from '../keyless'
import { expectMade, toBadBodiesCheck, toOneFormCheck, toUniqueCheck } from '../problems'

export const toProduct = (word: string) => ({ sku: `sku-${word}`, name: `Rope ${word}`, price: 1250 })

export const createsProduct: Check = {
  id: 'create-product',
  title: 'Creates products, up to the limits of each field',
  says: 'POST /products answers 201 with the product. A name may have 100 characters, and a price may be 1 or 1000000.',
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    const sound = [
      toProduct(random.word()),
      { ...toProduct(random.word()), name: 'n'.repeat(100), price: 1 },
      { ...toProduct(random.word()), name: 'Ø', price: 1_000_000 },
    ]
    for (const product of sound) {
      const id = expectMade(await send(keyless('POST', '/products', product)), product)
      expectStatus(await send(keyless('GET', `/products/${id}`)), 200)
    }
  },
}

export const refusesBadBodies = toBadBodiesCheck(
  '/products',
  "A field that is missing, empty, null, too long, of the wrong type or out of range, and a body that isn't an object, answer 400 or 422, never 500.",
  (sound) => [
    { ...sound, name: undefined },
    { ...sound, name: '' },
    { ...sound, name: null },
    { ...sound, name: 'n'.repeat(101) },
    { ...sound, name: 7 },
    { ...sound, price: '12' },
    { ...sound, price: 0 },
    { ...sound, price: 1.5 },
    { ...sound, price: 1_000_001 },
    { ...sound, sku: ['a'] },
    [],
    'a product',
    null,
  ],
  toProduct,
)

export const hasOneForm = toOneFormCheck('/products', (word) => `/products/${word}`)

export const isUnique = toUniqueCheck(
  'Answers 409 to a sku that is taken, even when twenty ask for it at once',
  'A sku belongs to one product. Of twenty requests at once with the same new sku, one answers 201, the others 409, none 500.',
  (word) => keyless('POST', '/products', toProduct(word)),
)
