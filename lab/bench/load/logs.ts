import { inTurns } from './compare'
import { type LogLearner, makeLogLearner } from './log-learners'
import { ms, type Report } from './report'
import type { Servers } from './servers'
import type { Target } from './target'

type Page = { readonly name: string; readonly path: (learner: LogLearner) => string; readonly isMentors?: boolean }

/** Step that the long logs tick and untick again and again. */
const TOGGLED = 'background-work'

const shown: readonly Page[] = [
  { name: 'dashboard', path: () => '/dashboard' },
  { name: 'outlook', path: () => '/dashboard/outlook' },
  { name: 'step', path: () => `/roadmaps/backend/steps/${TOGGLED}` },
  { name: 'a mentor’s page', path: ({ id }) => `/mentor/learners/${id}`, isMentors: true },
]

const SHORT = 100
const LONG = 10_000
const MOST = 1.5

/** Times the pages of learners with a long log beside those of one with a short log and the same progress. */
export async function logs({ first }: Servers, rounds: number, report: Report): Promise<void> {
  const { target, databaseUrl, mentor } = first
  const learner = (count: number, spread: 'days' | 'hour') => makeLogLearner(databaseUrl, target.origin, count, spread)
  const short = await learner(SHORT, 'days')
  const long = [await learner(LONG, 'days'), await learner(LONG, 'hour')]
  report.head(`With ${SHORT} events; with ${LONG} over a thousand days; with ${LONG} within an hour`)
  for (const { name, path, isMentors } of shown) {
    const ask = (one: LogLearner) => async () => {
      return (await target.ask({ path: path(one), cookie: isMentors ? mentor : one.cookie })).ms
    }
    const [base = 0, ...took] = await inTurns([short, ...long].map(ask), rounds)
    report.line(name, [base, ...took].map(ms).join(', '), Math.max(...took) / base, { most: MOST })
  }
  const [base = 0, ...took] = await inTurns(
    [short, ...long].map((one) => afterTick(target, one)),
    rounds,
  )
  report.line('dashboard after a tick', [base, ...took].map(ms).join(', '), Math.max(...took) / base)
}

/** Times the dashboard after a tick, which makes the server reread the whole log: it has no bound. */
function afterTick(target: Target, { cookie }: LogLearner) {
  let ticks = 0
  return async () => {
    const body = { status: ticks++ % 2 === 0 ? 'learning' : 'not-started' }
    await target.ask({ method: 'PUT', path: `/api/v1/me/progress/${TOGGLED}`, cookie, body })
    return (await target.ask({ path: '/dashboard', cookie })).ms
  }
}
