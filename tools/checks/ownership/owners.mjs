// Reports tables to which more than one domain writes: their rules would be in several places.

/** Depth of domains below `lib`, in folders. */
const DEPTH = 2

/** Places that may write to every table. */
export const EXEMPT = [
  // Exports and erases all personal data.
  'lib/operations/privacy/',
  // Fill a database: migrations and the demo, people for tests, a move from another database, a restore.
  ...['prisma/', 'testing/', 'commands/move/', 'commands/backup/'],
]

/**
 * Finds tables with more than one owner.
 * @param writes `{ table, place }` as returned by `findWrites`
 * @returns a sentence for each table without a single owner
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
    ...Object.entries(tables).flatMap(([table, all]) => listProblems(table, all)),
  ]
}

function listProblems(table, writes) {
  const domains = Object.entries(groupBy(writes, ({ place }) => getDomain(place)))
  if (domains.length === 1) return []
  const listed = domains.map(([domain, all]) => `\n  ${domain}: ${all.map(({ place }) => place).join(', ')}`)
  return [
    `${table} is written by ${domains.length} domains. Leave it to one, and let the others call that.${listed.join('')}`,
  ]
}

const getDomain = (place) =>
  place
    .split('/')
    .slice(0, place.startsWith('lib/') ? DEPTH + 1 : 1)
    .join('/')

/** Groups items, because Node 20 has no `Object.groupBy`. */
function groupBy(all, keyOf) {
  const keys = [...new Set(all.map(keyOf))]
  return Object.fromEntries(keys.map((key) => [key, all.filter((one) => keyOf(one) === key)]))
}
