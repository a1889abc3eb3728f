import { calls } from '@/app/api/v1/calls'
import type { ApiCall, CallAccess } from '@/lib/platform/calls/call'
import { expect, test } from './fixtures'
import { ask as askServer } from './harness/http'
import { actors, makeWorld, type World } from './policy/cast'
import { entriesOfTree } from './policy/route-tree'
import { expected, type Row, toOutcome } from './policy/row'
import { table } from './policy/table'
import { server } from './server'

test('every page and call of the server has a row in the table, and no row is about nothing', () => {
  const rows = table.map(({ entry }) => entry).sort()
  expect(rows).toEqual(entriesOfTree())
})

test('the document of the HTTP API says who may as the table does', () => {
  const said = table.flatMap(({ entry, allowed }) => {
    const call = calls.get(entry)
    // A row that nobody may use, such as another person's session, tells nothing about the declaration.
    return call && allowed.length > 0 ? [{ entry, inDocument: inDocument(call), inTable: whoMay(allowed) }] : []
  })
  expect(said.length).toBeGreaterThan(80)
  expect(said.filter(({ inDocument, inTable }) => inDocument !== inTable)).toEqual([])
})

/** Counts a half-signed-in caller as signed in: visitors are sent to sign in. */
const inDocument = ({ access: who }: ApiCall): CallAccess => (who === 'half-signed-in' ? 'signed-in' : who)

/** Returns the smallest group that contains the allowed actors. Learners are never mentors, nor mentors admins. */
function whoMay(allowed: Row['allowed']): CallAccess {
  if (allowed === 'anyone' || allowed === 'signed-in') return allowed
  if (allowed.includes('learner')) return 'signed-in'
  return allowed.includes('mentor') ? 'mentors' : 'admins'
}

test('each page and call answers each kind of person as the table says', async ({ newLearner, pageOf, newPage }) => {
  test.setTimeout(300_000)
  const world = await makeWorld({ newLearner, pageOf, newPage })
  const surprises: string[] = []
  for (const row of table) surprises.push(...(await tryRow(world, row)))
  expect(surprises).toEqual([])
})

/** Tries the refused actors first: what they were refused must still be there for the others. */
async function tryRow(world: World, row: Row): Promise<string[]> {
  const surprises: string[] = []
  const isAllowed = (actor: (typeof actors)[number]) => expected(row, actor) === 'allowed'
  const order = [...actors].sort((a, b) => Number(isAllowed(a)) - Number(isAllowed(b)))
  for (const actor of order) {
    const { status, location, text } = await ask(world, row, actor)
    const outcome = toOutcome(status, location)
    const wanted = expected(row, actor)
    if (outcome !== wanted) surprises.push(`${row.entry} by ${actor}: ${outcome}, not ${wanted} (${status} ${text})`)
  }
  return surprises
}

async function ask(world: World, row: Row, actor: (typeof actors)[number]) {
  const { url, data, headers } = await row.call(world, actor)
  const page = world.pages[actor]
  if (row.isStream) {
    const cookies = await page.context().cookies()
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const { status } = await askServer(`${server.url}${url}`, { headers: { cookie }, isStream: true })
    return { status, location: undefined, text: '' }
  }
  const method = row.entry.split(' ')[0]?.replace(/^(PAGE|IMAGE)$/, 'GET')
  const answer = await page.request.fetch(url, { method, data, headers, maxRedirects: 0 })
  const text = answer.ok() ? '' : (await answer.text()).slice(0, 160)
  return { status: answer.status(), location: answer.headers().location, text }
}
