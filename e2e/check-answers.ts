import type { Response } from '@playwright/test'
import { calls } from '@/app/api/v1/calls'

/** Declared calls, those without a parameter first: `.../batch` also matches `.../[step]`. */
const declared = [...calls.values()]
  .flatMap(({ entry, answer }) => {
    const [method = '', path = ''] = entry.split(' ')
    const shape = new RegExp(`^${path.replaceAll('.', '\\.').replace(/\[\w+\]/g, '[^/]+')}$`)
    return answer ? [{ method, path, shape, answer }] : []
  })
  .sort((a, b) => a.path.split('[').length - b.path.split('[').length)

/**
 * Describes how an API response differs from its declaration, which the production build does not check. Null when it
 * conforms.
 */
export async function faultInAnswer(response: Response): Promise<string | null> {
  const method = response.request().method()
  const { pathname } = new URL(response.url())
  const call = declared.find((one) => one.method === method && one.shape.test(pathname))
  if (!call || ![200, 201].includes(response.status())) return null
  // The bodies of responses are lost when their page is left.
  const body = await response.json().catch(() => undefined)
  if (body === undefined) return null
  const { error } = call.answer.safeParse(body)
  const [issue] = error?.issues ?? []
  return issue
    ? `${method} ${pathname} is not answered as declared, at ${issue.path.join('.')}: ${issue.message}`
    : null
}
