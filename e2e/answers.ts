import type { Response } from '@playwright/test'
import { calls } from '@/app/api/v1/calls'

/** Those without a parameter first: `.../batch` is no `.../[step]`. */
const declared = [...calls.values()]
  .flatMap(({ entry, answer }) => {
    const [method = '', path = ''] = entry.split(' ')
    const shape = new RegExp(`^${path.replaceAll('.', '\\.').replace(/\[\w+\]/g, '[^/]+')}$`)
    return answer ? [{ method, path, shape, answer }] : []
  })
  .sort((a, b) => a.path.split('[').length - b.path.split('[').length)

/** What is wrong with an answer that a page got from the API: the build it runs does not look. Null when nothing is. */
export async function faultInAnswer(response: Response): Promise<string | null> {
  const method = response.request().method()
  const { pathname } = new URL(response.url())
  const call = declared.find((one) => one.method === method && one.shape.test(pathname))
  if (!call || ![200, 201].includes(response.status())) return null
  // A page that is left takes the bodies of its answers with it.
  const body = await response.json().catch(() => undefined)
  if (body === undefined) return null
  const { error } = call.answer.safeParse(body)
  const [issue] = error?.issues ?? []
  return issue
    ? `${method} ${pathname} is not answered as declared, at ${issue.path.join('.')}: ${issue.message}`
    : null
}
