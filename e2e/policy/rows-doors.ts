import { must } from './cast'
import { open, own } from './kinds-of-rows'
import type { Row } from './row'

/** Sessions, icons and what no route answers. */
export const doorsRows: readonly Row[] = [
  open('IMAGE /apple-icon', '/apple-icon'),
  open('GET /manifest.webmanifest'),
  open('GET /icon.svg'),
  open('GET /robots.txt'),
  open('GET /icons/[name]', '/icons/192.png'),
  // next-auth's own door: what it answers to whom is what its callbacks say (lib/doors/auth/options.ts).
  open('GET /api/auth/[...nextauth]', '/api/auth/csrf'),
  { entry: 'POST /api/auth/[...nextauth]', allowed: 'anyone', call: () => ({ url: '/api/auth/signout', data: {} }) },
  own('GET /api/v1/me/sessions'),
  {
    entry: 'DELETE /api/v1/me/sessions/[id]',
    // Another person's is not found; that one's own ends is a journey of its own.
    allowed: [],
    call: async ({ pages }, actor) => {
      const whose = actor === 'learner' ? pages.mentor : pages.learner
      const { sessions } = await must<{ sessions: { id: string }[] }>(whose, 'GET', '/api/v1/me/sessions')
      return { url: `/api/v1/me/sessions/${sessions[0]?.id}`, data: {} }
    },
  },
  { ...own('GET /api/v1/me/live'), isStream: true },
]

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** What no route answers is a problem document for everybody. */
export const nothingRows: readonly Row[] = methods.map((method) => ({
  entry: `${method} /api/[...path]`,
  allowed: [],
  visitors: 'hidden',
  call: () => ({ url: '/api/v1/no-such-call' }),
}))

/** Ends everybody's session: it comes last. */
export const lastRows: readonly Row[] = [own('DELETE /api/v1/me/sessions')]
