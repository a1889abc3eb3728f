// Which domain writes to which table. One that has a second writer has no owner: its rules are in two places.

/** So many folders below `lib` a domain lies. */
const DEPTH = 1

/** What writes to the tables of others, because it looks after all of them. */
const EXEMPT = [
  // Exports and erases everything that is kept of a person.
  'lib/privacy/',
  // Fill a database: with its tables and the demo, with people for tests, with what another or an archive has.
  ...['prisma/', 'lib/testing/', 'scripts/move/', 'scripts/backup/'],
  // Makes the statements that others name a table in.
  'lib/database/write.ts',
]

const TODAY = 'written by two domains when the check was added'

/**
 * Second writers that are not taken away yet, each with the reason. None is added: a table has one owner.
 * @type {Record<string, { writers: string[], reason: string }>}
 */
const KNOWN = {
  Account: { writers: ['lib/arrivals', 'lib/people'], reason: TODAY },
  Enrollment: { writers: ['lib/plans'], reason: TODAY },
  Learner: { writers: ['lib/mentoring', 'lib/plans'], reason: TODAY },
  MailPreference: { writers: ['lib/arrivals'], reason: TODAY },
  Membership: { writers: ['lib/mentoring', 'lib/people', 'lib/plans', 'lib/progress', 'lib/workbook'], reason: TODAY },
  PublicProfile: { writers: ['lib/arrivals'], reason: TODAY },
  RecoveryCode: { writers: ['lib/people'], reason: TODAY },
  SecondFactor: { writers: ['lib/people'], reason: TODAY },
  Session: { writers: ['lib/arrivals', 'lib/people'], reason: TODAY },
  TakenHandle: { writers: ['lib/arrivals'], reason: TODAY },
  User: { writers: ['lib/arrivals', 'lib/plans', 'lib/reviews'], reason: TODAY },
}

/**
 * @param writes `{ table, place }` as `findWrites` gives them
 * @param known writers beside the owner, by table: `{ Membership: { writers: ['lib/plans'], reason: '...' } }`
 * @returns a sentence for each table without one owner
 */
export function findProblems(writes, known = KNOWN) {
  const ours = writes.filter(({ place }) => !EXEMPT.some((start) => place.startsWith(start)))
  const unread = ours.filter(({ table }) => table === null)
  const tables = groupBy(
    ours.filter(({ table }) => table !== null),
    ({ table }) => table,
  )
  return [
    ...unread.map(({ place }) => `${place} writes to a table whose name is not said there. Name it.`),
    ...Object.entries(tables).flatMap(([table, all]) => problemsOf(table, all, known[table]?.writers ?? [])),
    ...Object.keys(known)
      .filter((table) => !tables[table])
      .map((table) => `${table} is on the list of exceptions, and nothing writes to it. Take it off.`),
  ]
}

function problemsOf(table, writes, known) {
  const places = groupBy(writes, ({ place }) => domainOf(place))
  const owners = Object.keys(places).filter((domain) => !known.includes(domain))
  const gone = known.filter((domain) => !places[domain])
  const listed = owners.map((domain) => `\n  ${domain}: ${places[domain].map(({ place }) => place).join(', ')}`)
  return [
    ...(owners.length > 1
      ? [
          `${table} is written by ${owners.length} domains. Leave it to one, and let the others call that.${listed.join('')}`,
        ]
      : []),
    ...gone.map((domain) => `${domain} writes to ${table} no more. Take it off the list of exceptions.`),
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
