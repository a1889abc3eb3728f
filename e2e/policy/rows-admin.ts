import { type Actor, must, type World } from './cast'
import type { Row } from './row'

const ofAdmins = (entry: string, call: Row['call']): Row => ({ entry, allowed: ['admin'], call })
let count = 0

async function invitation({ pages }: World): Promise<string> {
  const data = { email: `invited.${++count}@example.org`, role: 'mentor' }
  return (await must<{ id: string }>(pages.admin, 'POST', '/api/v1/admin/invitations', data)).id
}

const ofLearner = ({ ids }: World, rest: string) => `/api/v1/admin/people/${ids.learner}${rest}`

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
    data: { email: `${actor}.${++count}@example.org`, role: 'admin' },
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
