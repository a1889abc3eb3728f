import { must, type World } from './cast'
import type { Row } from './row'

const open = (entry: string, url: string = entry.split(' ')[1] ?? '', data?: unknown): Row => ({
  entry,
  allowed: 'anyone',
  call: () => ({ url, data }),
})

let count = 0

/** The page of a learner who shows it to everybody. */
async function profileOfLearner({ pages, ids }: World): Promise<string> {
  const handle = `lea-${ids.learner.slice(0, 8)}`
  await must(pages.learner, 'PUT', '/api/v1/me/public-profile', { handle, isOn: true })
  return `/u/${handle}`
}

type Address = string | ((world: World) => Promise<string>)

/** A picture for links to a page; its address has a mark of its content, which the page knows. */
const image = (entry: string, page: Address): Row => ({
  entry,
  allowed: 'anyone',
  call: async (world) => {
    const at = typeof page === 'string' ? page : await page(world)
    const html = await (await world.pages.anonymous.request.get(at)).text()
    const [, address = ''] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? []
    const { pathname, search } = new URL(address.replaceAll('&amp;', '&'))
    return { url: pathname + search }
  },
})

/** What anybody may see and do. */
export const publicRows: readonly Row[] = [
  open('PAGE /'),
  open('PAGE /roadmaps'),
  open('PAGE /roadmaps/[roadmap]', '/roadmaps/backend'),
  open('PAGE /roadmaps/[roadmap]/skills', '/roadmaps/backend/skills'),
  open('PAGE /roadmaps/[roadmap]/steps/[step]', '/roadmaps/backend/steps/http'),
  { entry: 'PAGE /u/[handle]', allowed: 'anyone', call: async (world) => ({ url: await profileOfLearner(world) }) },
  image('IMAGE /u/[handle]/opengraph-image', profileOfLearner),
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
  image('IMAGE /opengraph-image', '/'),
  image('IMAGE /faq/opengraph-image', '/faq'),
  image('IMAGE /guide/opengraph-image', '/guide'),
  image('IMAGE /guide/[page]/opengraph-image', '/guide/how-long-it-takes'),
  image('IMAGE /roadmaps/[roadmap]/opengraph-image', '/roadmaps/backend'),
  image('IMAGE /roadmaps/[roadmap]/steps/[step]/opengraph-image', '/roadmaps/backend/steps/http'),
  open('IMAGE /apple-icon', '/apple-icon'),
  open('GET /manifest.webmanifest'),
  open('GET /icon.svg'),
  open('GET /robots.txt'),
  open('GET /sitemap.xml'),
  open('PAGE /privacy'),
  open('GET /pay/data.json'),
  open('GET /icons/[name]', '/icons/192.png'),
  open('GET /land/[name]', '/land/1104x1600.svg'),
  open('GET /api/health/live'),
  open('GET /api/health/ready'),
  // The token decides, not who brings it: these tests' server has none.
  { entry: 'GET /api/metrics', allowed: [], visitors: 'hidden', call: () => ({ url: '/api/metrics' }) },
  open('GET /api/v1/openapi.json'),
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
  // next-auth's own door: what it answers to whom is what its callbacks say (lib/doors/auth/options.ts).
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
