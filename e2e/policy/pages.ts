import { image, mentors, open, own, responsible } from './kinds-of-rows'
import { approved } from './reviews'
import type { Row } from './row'
import { profileOfLearner, reportedThread, threadOfLearner } from './test-records'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const forMentors = (entry: string): Row => ({ ...open(entry), allowed: mentors })
const about = (entry: string, allowed: Row['allowed'], url: Row['call']): Row => ({ entry, allowed, call: url })

/** Pages, pictures, files and undeclared routes, by who may. Calls have rows by their declarations. */
export const pageRows: readonly Row[] = [
  // Doors
  open('IMAGE /apple-icon', '/apple-icon'),
  open('GET /manifest.webmanifest'),
  open('GET /icon.svg'),
  open('GET /robots.txt'),
  open('GET /icons/[name]', '/icons/192.png'),
  // next-auth's own routes: access is decided by its callbacks (lib/platform/auth/options.ts).
  open('GET /api/auth/[...nextauth]', '/api/auth/csrf'),
  open('POST /api/auth/[...nextauth]', '/api/auth/signout', {}),
  // Unknown routes give everybody a problem document.
  ...methods.map(
    (method): Row => ({ ...open(`${method} /api/[...path]`, '/api/v1/no-such-call'), allowed: [], visitors: 'hidden' }),
  ),

  // People
  open('PAGE /sign-in'),
  open('PAGE /sign-in/link'),
  open('PAGE /sign-up'),
  open('PAGE /forgot-password'),
  open('PAGE /reset-password'),
  open('PAGE /verify-email'),
  open('PAGE /unsubscribe'),
  // The code decides, whoever sends it: it was mailed to one address, and is not stored.
  { ...open('PAGE /invitations/[code]', '/invitations/a-code-of-nobody'), allowed: [], visitors: 'hidden' },
  // For a sign-in that awaits its second factor; signed-in people are told that they are in, others are sent away.
  own('PAGE /sign-in/second-factor'),
  own('PAGE /notifications'),
  own('PAGE /settings'),
  own('PAGE /settings/mail'),
  own('PAGE /settings/account'),
  own('PAGE /settings/security'),

  // Care
  about('PAGE /u/[handle]', 'anyone', async (world) => ({ url: await profileOfLearner(world) })),
  image('IMAGE /u/[handle]/opengraph-image', profileOfLearner),
  open('PAGE /privacy'),
  own('PAGE /settings/privacy'),
  own('PAGE /settings/profile'),

  // Learning
  open('PAGE /'),
  open('PAGE /roadmaps'),
  open('PAGE /roadmaps/[roadmap]', '/roadmaps/backend'),
  open('PAGE /roadmaps/[roadmap]/skills', '/roadmaps/backend/skills'),
  open('PAGE /roadmaps/[roadmap]/steps/[step]', '/roadmaps/backend/steps/http'),
  open('PAGE /pay'),
  open('PAGE /pay/[topic]', '/pay/skills'),
  open('PAGE /forecast'),
  open('PAGE /guide'),
  open('PAGE /guide/[page]', '/guide/how-long-it-takes'),
  open('PAGE /faq'),
  image('IMAGE /opengraph-image', '/'),
  image('IMAGE /faq/opengraph-image', '/faq'),
  image('IMAGE /guide/opengraph-image', '/guide'),
  image('IMAGE /guide/[page]/opengraph-image', '/guide/how-long-it-takes'),
  image('IMAGE /roadmaps/[roadmap]/opengraph-image', '/roadmaps/backend'),
  image('IMAGE /roadmaps/[roadmap]/steps/[step]/opengraph-image', '/roadmaps/backend/steps/http'),
  open('GET /sitemap.xml'),
  open('GET /pay/data.json'),
  open('GET /land/[name]', '/land/1104x1600.svg'),
  open('GET /instance/logo'),
  open('GET /check.mjs'),
  open('GET /checks/[brief]/openapi.yaml', '/checks/tool-lending/openapi.yaml'),
  own('PAGE /dashboard'),
  own('PAGE /dashboard/outlook'),
  own('PAGE /onboarding'),
  own('PAGE /onboarding/first-plan'),
  own('PAGE /placement'),
  own('PAGE /placement/pasted'),

  // Mentoring
  own('PAGE /cohorts'),
  about('PAGE /cohorts/join/[code]', 'anyone', ({ cohort }) => ({ url: `/cohorts/join/${cohort.joinCode}` })),
  forMentors('PAGE /mentor'),
  own('PAGE /reviews'),
  forMentors('PAGE /mentor/reviews'),
  forMentors('PAGE /mentor/learners'),
  forMentors('PAGE /mentor/cohorts'),
  forMentors('PAGE /mentor/saved-replies'),
  about('PAGE /mentor/learners/[id]', responsible, ({ ids }) => ({ url: `/mentor/learners/${ids.learner}` })),
  about('PAGE /mentor/cohorts/[id]', responsible, ({ cohort }) => ({ url: `/mentor/cohorts/${cohort.id}` })),
  about('PAGE /mentor/cohorts/[id]/people', responsible, ({ cohort }) => ({
    url: `/mentor/cohorts/${cohort.id}/people`,
  })),
  about('PAGE /mentor/cohorts/[id]/settings', responsible, ({ cohort }) => ({
    url: `/mentor/cohorts/${cohort.id}/settings`,
  })),
  about('PAGE /mentor/cohorts/[id]/outcomes', responsible, ({ cohort }) => ({
    url: `/mentor/cohorts/${cohort.id}/outcomes`,
  })),
  about('PAGE /mentor/reviews/[id]', responsible, async (world) => ({
    url: `/mentor/reviews/${await approved(world)}`,
  })),

  own('PAGE /messages'),
  about('PAGE /messages/[thread]', ['learner', 'mentor'], async (world) => ({
    url: `/messages/${await threadOfLearner(world)}`,
  })),

  // Admins alone. No page allows acting as another person, and none is to be added.
  about('PAGE /admin/people', ['admin'], () => ({ url: '/admin/people' })),
  about('PAGE /admin/people/[id]', ['admin'], ({ ids }) => ({ url: `/admin/people/${ids.learner}` })),
  about('PAGE /admin/invitations', ['admin'], () => ({ url: '/admin/invitations' })),
  about('PAGE /admin/roster', ['admin'], () => ({ url: '/admin/roster' })),
  about('PAGE /admin/reports', ['admin'], () => ({ url: '/admin/reports' })),
  about('PAGE /admin/reports/[thread]', ['admin'], async (world) => ({
    url: `/admin/reports/${await reportedThread(world)}`,
  })),
  about('PAGE /admin/audit', ['admin'], () => ({ url: '/admin/audit' })),
  about('PAGE /admin/announcements', ['admin'], () => ({ url: '/admin/announcements' })),
  about('PAGE /admin/instance', ['admin'], () => ({ url: '/admin/instance' })),
]
