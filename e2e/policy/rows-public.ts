import type { Row } from './row'

const open = (entry: string, url: string = entry.split(' ')[1] ?? '', data?: unknown): Row => ({
  entry,
  allowed: 'anyone',
  call: () => ({ url, data }),
})

let count = 0

/** What anybody may see and do. */
export const publicRows: readonly Row[] = [
  open('PAGE /'),
  open('PAGE /roadmaps'),
  open('PAGE /roadmaps/[roadmap]', '/roadmaps/backend'),
  open('PAGE /roadmaps/[roadmap]/skills', '/roadmaps/backend/skills'),
  open('PAGE /roadmaps/[roadmap]/steps/[step]', '/roadmaps/backend/steps/http'),
  open('PAGE /pay'),
  open('PAGE /forecast'),
  open('PAGE /guide'),
  open('PAGE /guide/[page]', '/guide/how-long-it-takes'),
  open('PAGE /faq'),
  open('PAGE /sign-in'),
  open('PAGE /sign-in/link'),
  open('PAGE /sign-up'),
  open('PAGE /forgot-password'),
  open('PAGE /reset-password'),
  open('PAGE /verify-email'),
  open('PAGE /unsubscribe'),
  open('GET /pay/data.json'),
  open('GET /api/health/live'),
  open('GET /api/health/ready'),
  open('GET /api/v1/pay', '/api/v1/pay?country=DE&level=junior'),
  open('GET /api/v1/roadmaps/[roadmap]', '/api/v1/roadmaps/backend'),
  open('GET /api/v1/mail/unsubscribe', '/api/v1/mail/unsubscribe?token=not-a-token'),
  {
    // The token decides, not who brings it: this one nobody made.
    entry: 'POST /api/v1/mail/unsubscribe',
    allowed: [],
    visitors: 'hidden',
    call: () => ({ url: '/api/v1/mail/unsubscribe?token=not-a-token', data: {} }),
  },
  {
    entry: 'POST /api/v1/sign-up',
    allowed: 'anyone',
    call: () => ({
      url: '/api/v1/sign-up',
      data: { name: 'Nova', email: `nova.${++count}.${Date.now()}@example.org`, password: 'a long enough password' },
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
  // next-auth's own door: what it answers to whom is what its callbacks say (lib/auth/options.ts).
  open('GET /api/auth/[...nextauth]', '/api/auth/csrf'),
  { entry: 'POST /api/auth/[...nextauth]', allowed: 'anyone', call: () => ({ url: '/api/auth/signout', data: {} }) },
]

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** What no route answers is a problem document for everybody. */
export const nothingRows: readonly Row[] = methods.map((method) => ({
  entry: `${method} /api/[...path]`,
  allowed: [],
  visitors: 'hidden',
  call: () => ({ url: '/api/v1/no-such-call' }),
}))
