import { inTurns } from './compare'
import { ms, type Report } from './report'
import type { Ours, Servers } from './servers'

type Question = { readonly name: string; readonly path: (one: Ours) => string; readonly isLearners?: boolean }

/** Requests to compare. Lists are limited to as many rows on each server; `today` and `reviews` are whole pages. */
const questions: readonly Question[] = [
  { name: 'learners', path: () => '/api/v1/mentor/learners?limit=50' },
  { name: 'learners, behind first', path: () => '/api/v1/mentor/learners?limit=50&sort=behind' },
  { name: 'search, a common name', path: () => '/api/v1/mentor/learners?limit=50&q=an' },
  { name: 'search, nobody', path: () => '/api/v1/mentor/learners?q=qqqq' },
  { name: 'today', path: () => '/mentor' },
  { name: 'reviews', path: () => '/mentor/reviews' },
  { name: 'queue', path: () => '/api/v1/mentor/reviews?state=waiting' },
  { name: 'queue, done', path: () => '/api/v1/mentor/reviews?state=done' },
  { name: 'dashboard', path: () => '/dashboard', isLearners: true },
]

const MOST = 1.5
/** Warm-up requests, because the smallest server has had many requests already, and code gets faster by use. */
const WARM_UP = 100

/** Times the same requests with many people beside few. */
export async function scaling({ startAll }: Servers, rounds: number, report: Report): Promise<void> {
  const ours = await startAll()
  if (ours.length < 2) return
  report.head(`With ${ours.map(({ size }) => size).join(', ')} learners`)
  for (const { name, path, isLearners } of questions) {
    const things = ours.map((one) => async () => {
      const cookie = isLearners ? one.reader : one.mentor
      return (await one.target.ask({ path: path(one), cookie })).ms
    })
    const took = await inTurns(things, rounds, WARM_UP)
    const ratio = (took.at(-1) ?? 0) / (took[0] ?? 0)
    report.line(name, took.map(ms).join(', '), ratio, { most: isLearners ? undefined : MOST })
  }
  const verdicts = await inTurns(
    ours.map((one) => verdictIn(one)),
    rounds,
  )
  report.line('verdict', verdicts.map(ms).join(', '), (verdicts.at(-1) ?? 0) / (verdicts[0] ?? 0), { most: MOST })
}

/** Claims and judges a waiting review; times only the verdict. */
function verdictIn({ target, waiting, mentor: cookie }: Ours) {
  const left = [...waiting]
  return async () => {
    const review = left.shift()
    if (!review) throw new Error('No review waits any more: make more people, or fewer rounds.')
    await target.ask({ method: 'POST', path: `/api/v1/reviews/${review.id}/claim`, cookie })
    const scores = Object.fromEntries(review.rubricRowIds.map((id) => [id, 'competent']))
    const body = { outcome: 'competent', feedback: 'Clear, and every case is tested.', scores }
    return (await target.ask({ method: 'POST', path: `/api/v1/reviews/${review.id}/verdict`, cookie, body })).ms
  }
}
