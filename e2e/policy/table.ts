import { must, type World } from './cast'
import type { Row } from './row'
import { adminRows } from './rows-admin'
import { cohortRows } from './rows-cohorts'
import { mentoringRows } from './rows-mentoring'
import { lastRows, ownRows } from './rows-own'
import { nothingRows, publicRows } from './rows-public'
import { reviewRows } from './rows-reviews'

async function fileOfLearner({ pages }: World): Promise<string> {
  const answer = await pages.learner.request.post('/api/v1/me/files?name=notes.txt', { data: 'What I learned today.' })
  const { id } = (await answer.json()) as { id: string }
  const data = { step: 'http', kind: 'file', file: id, note: '' }
  await must(pages.learner, 'POST', '/api/v1/me/evidence', data)
  return id
}

const signedIn = (entry: string, data?: unknown): Row => ({
  entry,
  allowed: 'signed-in',
  call: () => ({ url: entry.split(' ')[1] ?? '', data }),
})

const fileRows: readonly Row[] = [
  {
    entry: 'POST /api/v1/me/files',
    allowed: 'signed-in',
    call: () => ({ url: '/api/v1/me/files?name=notes.txt', data: 'Some notes.' }),
  },
  {
    entry: 'GET /api/v1/files/[id]',
    allowed: ['learner', 'mentor', 'admin'],
    call: async (world) => ({ url: `/api/v1/files/${await fileOfLearner(world)}` }),
  },
]

const noticeRows: readonly Row[] = [
  signedIn('PAGE /notifications'),
  signedIn('GET /api/v1/me/notifications'),
  signedIn('GET /api/v1/me/notifications/unread'),
  signedIn('POST /api/v1/me/notifications/read', { path: '/dashboard' }),
  signedIn('GET /api/v1/me/mail-preferences'),
  signedIn('PUT /api/v1/me/mail-preferences', { message: 'daily' }),
  signedIn('POST /api/v1/me/mail-preferences', { message: 'daily' }),
  signedIn('GET /api/v1/me/agreed-plans'),
  { ...signedIn('GET /api/v1/me/live'), isStream: true },
]

const pageRows: readonly Row[] = [
  signedIn('PAGE /dashboard'),
  signedIn('PAGE /dashboard/outlook'),
  signedIn('PAGE /onboarding'),
  signedIn('PAGE /onboarding/first-plan'),
  signedIn('PAGE /placement'),
  signedIn('PAGE /settings'),
  signedIn('PAGE /settings/mail'),
  signedIn('PAGE /settings/account'),
  signedIn('PAGE /settings/security'),
  signedIn('PAGE /settings/privacy'),
  signedIn('PAGE /settings/profile'),
  signedIn('PAGE /cohorts'),
]

/** Every page and call of the server, by who may. Their order matters: the last ones take things away. */
export const table: readonly Row[] = [
  ...publicRows,
  ...nothingRows,
  ...ownRows,
  ...fileRows,
  ...noticeRows,
  ...reviewRows,
  ...mentoringRows,
  ...pageRows,
  ...adminRows,
  ...cohortRows,
  ...lastRows,
]
