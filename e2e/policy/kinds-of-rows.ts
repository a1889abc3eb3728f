import type { Actor, World } from './cast'
import type { Row } from './row'

/** Makes a row that anybody may use. */
export const open = (entry: string, url: string = entry.split(' ')[1] ?? '', data?: unknown): Row => ({
  entry,
  allowed: 'anyone',
  call: () => ({ url, data }),
})

/** Makes a row about the caller's own data. */
export const own = (entry: string): Row => ({ ...open(entry), allowed: 'signed-in' })
/** Everybody in the cast but the admin has made a plan. */
export const planned: readonly Actor[] = ['learner', 'other', 'mentor', 'outsider', 'former']
/** Mentors of any cohort, and admins: policies limit them to their own cohorts. */
export const mentors: readonly Actor[] = ['mentor', 'outsider', 'former', 'admin']
/** The mentor of the learner's cohort, and the admin. */
export const responsible: readonly Actor[] = ['mentor', 'admin']

type Address = string | ((world: World) => Promise<string>)

/** Makes a row for a page's preview picture; its address contains a hash of its content, which the page knows. */
export const image = (entry: string, page: Address): Row => ({
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
