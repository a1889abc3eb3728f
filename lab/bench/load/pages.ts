import { inTurns } from './compare'
import { floorCookie } from './floor-database'
import { kb, ms, type Report } from './report'
import type { Servers } from './servers'
import { countStatements } from './statements'
import type { Asked, Target } from './target'

type Page = Pick<Asked, 'path' | 'holds'> & {
  readonly name: string
  readonly most?: number
  /** Largest HTML in KB, gzipped. */
  readonly mostHtml?: number
  readonly isMentors?: boolean
}

const shown: readonly Page[] = [
  { name: 'roadmap, list', path: '/roadmaps/backend?view=list', holds: 'Find a step', most: 3, mostHtml: 30 },
  { name: 'roadmap, map', path: '/roadmaps/backend?view=map', holds: 'You are at', most: 3, mostHtml: 30 },
  { name: 'dashboard', path: '/dashboard', holds: 'Twelve weeks', most: 3, mostHtml: 20 },
  { name: 'outlook', path: '/dashboard/outlook', holds: 'What it pays' },
  { name: 'step', path: '/roadmaps/backend/steps/transactions', holds: 'Check yourself' },
  { name: 'pay', path: '/pay', holds: 'What affects pay' },
  { name: 'mentor, today', path: '/mentor', holds: 'Today', isMentors: true },
  { name: 'mentor, learners', path: '/mentor/learners', holds: 'Learners', isMentors: true },
]

const asker = (target: Target, asked: Asked) => async () => (await target.ask(asked)).ms

/** Measures times and sizes of pages beside a bare one. */
export async function pages(servers: Servers, folder: string, rounds: number, report: Report) {
  const { floor, readyMs, first } = servers
  const { target, reader, mentor } = first
  const cookieFor = ({ isMentors }: Page) => (isMentors ? mentor : reader)
  const bareAsked = { path: '/steps', cookie: floorCookie(0), holds: 'Steps' }
  const things = [
    asker(floor, bareAsked),
    ...shown.map((page) => asker(target, { path: page.path, holds: page.holds, cookie: cookieFor(page) })),
  ]
  const [bare = 0, ...took] = await inTurns(things, rounds)
  report.head('Pages')
  const { bytes } = await floor.ask(bareAsked)
  report.line('a bare page', `${ms(bare)}, ${kb(bytes).toFixed(1)} KB`, 1)
  for (const [index, page] of shown.entries()) {
    const time = took[index] ?? 0
    report.line(page.name, `${ms(time)}, bare ${ms(bare)}`, time / bare, { most: page.most })
  }
  report.head('HTML, KB gzipped')
  for (const page of shown) {
    const answer = await target.ask({ path: page.path, cookie: cookieFor(page), holds: page.holds })
    report.line(page.name, '', kb(answer.bytes), { most: page.mostHtml })
  }
  const asked = shown.map((page) => ({ name: page.name, path: page.path, cookie: cookieFor(page), holds: page.holds }))
  await countStatements(first, folder, asked, report)
  report.head('Start, with all made ready before')
  report.line('until it answers', `${ms(readyMs.ours)}, bare ${ms(readyMs.floor)}`, readyMs.ours / readyMs.floor)
}
