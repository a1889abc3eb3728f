import { type Actor, must, type World } from './cast'
import { open, own } from './kinds-of-rows'
import type { Row } from './row'

let guests = 0

const ofAdmins = (entry: string, call: Row['call']): Row => ({ entry, allowed: ['admin'], call })
async function invitation({ pages }: World): Promise<string> {
  const data = { email: `invited.${++guests}@example.org`, role: 'mentor' }
  return (await must<{ id: string }>(pages.admin, 'POST', '/api/v1/admin/invitations', data)).id
}

const ofLearner = ({ ids }: World, rest: string) => `/api/v1/admin/people/${ids.learner}${rest}`

/** Accounts, ways in and notifications of those who ask. */
export const peopleRows: readonly Row[] = [
  open('PAGE /sign-in'),
  open('PAGE /sign-in/link'),
  open('PAGE /sign-up'),
  open('PAGE /forgot-password'),
  open('PAGE /reset-password'),
  open('PAGE /verify-email'),
  open('PAGE /unsubscribe'),
  open('GET /api/v1/mail/unsubscribe', '/api/v1/mail/unsubscribe?token=not-a-token'),
  {
    // The token decides, not who brings it: this one nobody made.
    entry: 'POST /api/v1/mail/unsubscribe',
    allowed: [],
    visitors: 'hidden',
    call: () => ({ url: '/api/v1/mail/unsubscribe?token=not-a-token', data: {} }),
  },
  // It ends what is half way through, which nobody here has.
  open('POST /api/v1/sign-in/second-factor/cancel', '/api/v1/sign-in/second-factor/cancel', {}),
  {
    // The code decides, not who brings it: it came to one address by mail, and is kept nowhere.
    entry: 'PAGE /invitations/[code]',
    allowed: [],
    visitors: 'hidden',
    call: () => ({ url: '/invitations/a-code-of-nobody' }),
  },
  {
    entry: 'POST /api/v1/sign-up',
    allowed: 'anyone',
    call: () => ({
      url: '/api/v1/sign-up',
      data: { name: 'Nova', email: `nova.${++guests}.${Date.now()}@example.org`, password: 'a long enough password' },
    }),
  },
  open('POST /api/v1/sign-in-link', undefined, { email: 'somebody@example.org' }),
  open('POST /api/v1/password-reset', undefined, { email: 'somebody@example.org' }),
  // The token decides, not who brings it: these nobody made.
  open('POST /api/v1/password-reset/use', undefined, { token: 'x'.repeat(43), password: 'a long enough password' }),
  {
    entry: 'POST /api/v1/email-verification',
    allowed: [],
    visitors: 'hidden',
    call: () => ({ url: '/api/v1/email-verification', data: { token: 'x'.repeat(43) } }),
  },
  own('GET /api/v1/me'),
  own('PATCH /api/v1/me', { name: '' }),
  own('PUT /api/v1/me/email', { email: 'new@example.org', current: 'not my password' }),
  own('POST /api/v1/me/email-verification'),
  {
    // This server offers none: found by nobody.
    entry: 'POST /api/v1/me/ways-in',
    allowed: [],
    call: () => ({ url: '/api/v1/me/ways-in', data: { provider: 'github', current: 'not my password' } }),
  },
  {
    entry: 'DELETE /api/v1/me/ways-in/[id]',
    allowed: [],
    call: () => ({ url: '/api/v1/me/ways-in/00000000-0000-4000-8000-000000000000', data: {} }),
  },
  own('PUT /api/v1/me/password', { current: 'not my password', password: 'another long password' }),
  own('GET /api/v1/me/second-factor'),
  own('POST /api/v1/me/second-factor', { current: 'not my password' }),
  own('PUT /api/v1/me/second-factor', { code: '000000' }),
  own('POST /api/v1/me/second-factor/off', { current: 'not my password', code: '000000' }),
  own('POST /api/v1/me/second-factor/recovery-codes', { current: 'not my password', code: '000000' }),
  // Whose sign-in awaits it gives it here; who is in already is told so, and nobody else gets further.
  own('PAGE /sign-in/second-factor'),
  own('POST /api/v1/sign-in/second-factor', { code: '000000' }),
  own('PAGE /notifications'),
  own('GET /api/v1/me/notifications'),
  own('GET /api/v1/me/notifications/unread'),
  own('POST /api/v1/me/notifications/read', { path: '/dashboard' }),
  own('GET /api/v1/me/mail-preferences'),
  own('PUT /api/v1/me/mail-preferences', { message: 'daily' }),
  own('POST /api/v1/me/mail-preferences', { message: 'daily' }),
  own('PAGE /settings'),
  own('PAGE /settings/mail'),
  own('PAGE /settings/account'),
  own('PAGE /settings/security'),
]

/** Admins alone. There is no call by which anybody acts as another person, and none is to be added. */
export const adminRows: readonly Row[] = [
  ofAdmins('PAGE /admin/people', () => ({ url: '/admin/people' })),
  ofAdmins('PAGE /admin/people/[id]', ({ ids }) => ({ url: `/admin/people/${ids.learner}` })),
  ofAdmins('PAGE /admin/invitations', () => ({ url: '/admin/invitations' })),
  ofAdmins('PAGE /admin/audit', () => ({ url: '/admin/audit' })),
  ofAdmins('GET /api/v1/admin/audit.csv', () => ({ url: '/api/v1/admin/audit.csv?action=cohort-made' })),
  // What is so already: nobody is signed out by it.
  ofAdmins('PUT /api/v1/admin/people/[id]/roles', (world) => ({
    url: ofLearner(world, '/roles'),
    data: { isMentor: false, isAdmin: false },
  })),
  ofAdmins('PUT /api/v1/admin/people/[id]/disabled', (world) => ({
    url: ofLearner(world, '/disabled'),
    data: { isDisabled: false },
  })),
  ofAdmins('DELETE /api/v1/admin/people/[id]/second-factor', (world) => ({ url: ofLearner(world, '/second-factor') })),
  ofAdmins('POST /api/v1/admin/invitations', (_world, actor: Actor) => ({
    url: '/api/v1/admin/invitations',
    data: { email: `${actor}.${++guests}@example.org`, role: 'admin' },
  })),
  ofAdmins('DELETE /api/v1/admin/invitations/[id]', async (world) => ({
    url: `/api/v1/admin/invitations/${await invitation(world)}`,
  })),
  {
    // A code that nobody sent: not found by anybody.
    entry: 'POST /api/v1/invitations/accept',
    allowed: [],
    call: () => ({ url: '/api/v1/invitations/accept', data: { code: 'a-code-of-nobody' } }),
  },
]
