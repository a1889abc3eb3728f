// Which domain writes to which table. One that has a second writer has no owner: its rules are in two places.

/** So many folders below `lib` a domain lies. */
const DEPTH = 1

/** What writes to the tables of others, because it looks after all of them. */
export const EXEMPT = [
  // Exports and erases everything that is kept of a person.
  'lib/privacy/',
  // Fill a database: with its tables and the demo, with people for tests, with what another or an archive has.
  ...['prisma/', 'lib/testing/', 'scripts/move/', 'scripts/backup/'],
  // Makes the statements that others name a table in.
  'lib/database/write.ts',
]

/**
 * @param writes `{ table, place }` as `findWrites` gives them
 * @returns a sentence for each table without one owner
 */
export function findProblems(writes) {
  const ours = writes.filter(({ place }) => !EXEMPT.some((start) => place.startsWith(start)))
  const unread = ours.filter(({ table }) => table === null)
  const tables = groupBy(
    ours.filter(({ table }) => table !== null),
    ({ table }) => table,
  )
  return [
    ...unread.map(({ place }) => `${place} writes to a table whose name is not said there. Name it.`),
    ...Object.entries(tables).flatMap(([table, all]) => problemsOf(table, all)),
  ]
}

function problemsOf(table, writes) {
  const domains = Object.entries(groupBy(writes, ({ place }) => domainOf(place)))
  if (domains.length === 1) return []
  const listed = domains.map(([domain, all]) => `\n  ${domain}: ${all.map(({ place }) => place).join(', ')}`)
  return [
    `${table} is written by ${domains.length} domains. Leave it to one, and let the others call that.${listed.join('')}`,
  ]
}

const domainOf = (place) =>
  place
    .split('/')
    .slice(0, place.startsWith('lib/') ? DEPTH + 1 : 1)
    .join('/')

/** Node 20 has no `Object.groupBy`. */
function groupBy(all, keyOf) {
  const keys = [...new Set(all.map(keyOf))]
  return Object.fromEntries(keys.map((key) => [key, all.filter((one) => keyOf(one) === key)]))
}
