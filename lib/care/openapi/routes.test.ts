import path from 'node:path'
import { expect, test } from 'vitest'
import { type Imported, type RouteSource, readRoutes } from '@/testing/route-source'
import { calls } from './calls'

const routes = readRoutes()
const root = path.resolve(import.meta.dirname, '../../..')

async function schemaAt({ module: from, name }: Imported): Promise<unknown> {
  const loaded = (await import(path.join(root, `${from.replace('@/', '')}.ts`))) as Record<string, unknown>
  return loaded[name]
}

test('every call of the server is in the document, and no entry is about nothing', () => {
  expect([...calls.keys()].sort()).toEqual(routes.map(({ entry }) => entry).sort())
})

test('no call is written down twice, in two groups', async () => {
  const { groups } = await import('./calls')
  const entries = groups.flatMap((group) => Object.keys(group.calls))
  expect(entries.filter((entry, index) => entries.indexOf(entry) !== index)).toEqual([])
})

test.each(routes.map((route) => [route.entry, route] as const))(
  '%s does what the document says',
  async (entry, route) => {
    const call = calls.get(entry)
    if (!call) throw new Error(`${entry} is not in the document`)
    const read = {
      bodies: await Promise.all(route.bodies.map(schemaAt)),
      queries: await Promise.all(route.queries.map(schemaAt)),
    }
    // The very objects, not their like.
    expect(read.bodies.length === (call.body ? 1 : 0) && read.bodies[0] === call.body, 'the schema of the body').toBe(
      true,
    )
    expect(read.queries.length === (call.query ? 1 : 0) && read.queries[0] === call.query, 'that of the query').toBe(
      true,
    )
    expect({
      isPublic: route.isPublic,
      hasKey: route.hasKey,
      hasUpload: route.hasUpload,
      hasForm: route.looksAtForm,
      status: statusOf(route),
    }).toEqual({
      isPublic: call.who === 'anyone',
      hasKey: call.hasKey === true,
      hasUpload: call.upload !== undefined,
      hasForm: call.form === true,
      status: call.status ?? 200,
    })
  },
)

/** As the route's source says it: a posted form is led on, whatever others are answered. */
function statusOf({ answers, looksAtForm }: RouteSource): number {
  if (answers.has('created')) return 201
  if (answers.has('noContent')) return 204
  return answers.has('seeOther') && !looksAtForm ? 303 : 200
}
