import { checkBriefs } from '@/content/checks/briefs'
import { type Check, type CheckBrief, CheckFailure } from '@/lib/learning/checks/kit/brief'

const createItem: Check = {
  id: 'create-item',
  title: 'Creates an item, which can then be read at its Location',
  says: 'POST /items answers 201 with the item and its Location.',
  row: 'contract',
  level: 'competent',
  run: async ({ random, send, pathOfLocation }) => {
    const created = await send({ method: 'POST', path: '/items', json: { name: `Drill ${random.word()}` } })
    if (created.answer.status !== 201) throw new CheckFailure('201', `${created.answer.status}`, created)
    const path = pathOfLocation(created)
    if (path === null) throw new CheckFailure('a Location', 'none', created)
    const read = await send({ method: 'GET', path })
    if (read.answer.body !== created.answer.body) throw new CheckFailure('the same item', read.answer.body, read)
  },
}

const refuseWithoutKey: Check = {
  id: 'no-key',
  title: 'Refuses a request without the API key',
  says: 'Without the API key every request answers 401.',
  row: 'contract',
  level: 'competent',
  run: async ({ send }) => {
    const asked = await send({ method: 'GET', path: '/items', key: 'none' })
    if (asked.answer.status !== 401) throw new CheckFailure('401', `${asked.answer.status}`, asked)
  },
}

const lendOnce: Check = {
  id: 'lend-once',
  title: 'Lends a tool once, however many ask at once',
  says: 'Of several loans of one item at once, one answers 201 and the others 409.',
  row: 'rules',
  level: 'excellent',
  run: async ({ random, sendAtOnce }) => {
    const itemId = random.word()
    const lent = await sendAtOnce(
      Array.from({ length: 5 }, () => ({ method: 'POST', path: '/loans', json: { itemId } }) as const),
    )
    const made = lent.filter(({ answer }) => answer.status === 201)
    if (made.length !== 1) throw new CheckFailure('one 201', `${made.length}`)
  },
}

const survive: Check = {
  id: 'survive',
  title: 'Keeps what it confirmed when it is killed',
  says: 'After a restart every confirmed item can be read.',
  row: 'running',
  level: 'competent',
  needs: 'restart',
  run: async ({ random, sendDuring }) => {
    const { command } = await sendDuring('restart', [
      { method: 'POST', path: '/items', json: { name: `Saw ${random.word()}` } },
    ])
    if (!command.succeeded) throw new CheckFailure('a restart', 'none')
  },
}

/** A brief with a check of each kind, which no change of the content moves. */
export const sampleBrief: CheckBrief = {
  slug: 'sample',
  title: 'Sample',
  version: 3,
  usesKey: true,
  checks: [createItem, refuseWithoutKey, lendOnce, survive],
}

/** Adds the sample brief to those that this process knows. */
export function addSampleBrief(): void {
  if (!checkBriefs.includes(sampleBrief)) (checkBriefs as CheckBrief[]).push(sampleBrief)
}
