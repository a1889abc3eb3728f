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

/** Tables with columns of another domain than the table's owner, which creates the rows. */
const SHARED = {
  Learner: {
    owner: 'lib/learning/plans',
    others: { 'lib/learning/progress': ['eventCount', 'lastLearningDay', 'lastEventAt'] },
  },
}
/** Columns of a shared table that all of them may write. */
const COMMON = ['id', 'updatedAt']

/**
 * Finds tables with more than one owner.
 * @param writes `{ table, columns, place }` as returned by `findWrites`
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
  if (SHARED[table]) return writes.flatMap((write) => listForeignColumns(SHARED[table], write))
  const domains = Object.entries(groupBy(writes, ({ place }) => getDomain(place)))
  if (domains.length === 1) return []
  const listed = domains.map(([domain, all]) => `\n  ${domain}: ${all.map(({ place }) => place).join(', ')}`)
  return [
    `${table} is written by ${domains.length} domains. Leave it to one, and let the others call that.${listed.join('')}`,
  ]
}

function listForeignColumns({ owner, others }, { table, columns, place }) {
  const domain = getDomain(place)
  const getOwner = (column) => Object.keys(others).find((other) => others[other].includes(column)) ?? owner
  if (domain !== owner && !others[domain]) return [`${place} writes to ${table}, which ${owner} owns. Call that.`]
  if (!columns) return [`${place} writes to columns of ${table} that are not said there. Name them.`]
  return columns
    .filter((column) => !COMMON.includes(column) && getOwner(column) !== domain)
    .map((column) => `${place} writes ${table}.${column}, which ${getOwner(column)} owns. Call that.`)
}

export const getDomain = (place) =>
  place
    .split('/')
    .slice(0, place.startsWith('lib/') ? DEPTH + 1 : 1)
    .join('/')

/** Groups items, because Node 20 has no `Object.groupBy`. */
function groupBy(all, keyOf) {
  const keys = [...new Set(all.map(keyOf))]
  return Object.fromEntries(keys.map((key) => [key, all.filter((one) => keyOf(one) === key)]))
}
