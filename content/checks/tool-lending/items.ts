import { type Check, CheckFailure } from '@/lib/learning/checks/kit/brief'

export const createItem: Check = {
  id: 'create-item',
  title: 'Creates an item, which can then be read at its Location',
  says: 'POST /items answers 201 with the item and its Location, and GET there answers the same item.',
  row: 'contract',
  level: 'competent',
  run: async ({ random, send, pathOfLocation }) => {
    const item = { name: `Drill ${random.word()}`, category: random.word() }
    const created = await send({ method: 'POST', path: '/items', json: item })
    if (created.answer.status !== 201) throw new CheckFailure('201', `${created.answer.status}`, created)
    const path = pathOfLocation(created)
    if (path === null) throw new CheckFailure('a Location of this API', 'none', created)
    const read = await send({ method: 'GET', path })
    if (read.answer.body !== created.answer.body) throw new CheckFailure('the same item', read.answer.body, read)
  },
}
