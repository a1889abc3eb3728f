import { calls } from '@/app/api/v1/calls'
import { problemSchema } from '@/lib/platform/calls/values'
import type { Attack } from './attacks'
import type { Reply } from './client'

/** Statuses of refusals before any route: of the address, the method and the size of the headers. */
const BEFORE_ROUTES = new Set([400, 404, 405, 413, 431])

/** Describes the fault of a response; null when there is none. */
export function fault(attack: Attack, reply: Reply): string | null {
  const { operation, method, target } = attack
  if (reply.status >= 500) return 'an error of the server'
  // A parameter such as `..` leads to another call.
  const isCall = method === operation.method && leadsHere(attack)
  if (isCall && !operation.statuses.has(reply.status) && !BEFORE_ROUTES.has(reply.status))
    return 'a status that is not documented'
  if (reply.status >= 400) return target.startsWith('/api/') ? badRefusal(attack, reply) : null
  return isCall ? badSuccess(attack, reply) : null
}

function leadsHere({ operation, target }: Attack): boolean {
  const shape = operation.path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/?]+')
  const [path = ''] = target.split('?')
  return new RegExp(`^${shape}$`).test(path) && !/\/(\.|%2e){1,2}(\/|$)/i.test(path)
}

function badRefusal({ method }: Attack, reply: Reply): string | null {
  if (method === 'HEAD') return null
  if (!reply.headers['content-type']?.startsWith('application/problem+json'))
    return 'a refusal that is no problem document'
  const parsed = problemSchema.safeParse(asJson(reply.text))
  if (!parsed.success) return `a problem document of another form: ${parsed.error.issues[0]?.message}`
  return parsed.data.status === reply.status ? null : 'a problem document with another status'
}

function badSuccess({ operation, headers, body, role }: Attack, reply: Reply): string | null {
  const call = calls.get(`${operation.method} ${operation.path.replace(/\{(\w+)\}/g, '[$1]')}`)
  if (!call) return 'an answer of a call that is not documented'
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded')
  if (role === 'visitor' && call.access === 'half-signed-in' && isForm && isSentBack(reply)) return null
  if (role === 'visitor' && call.access !== 'anyone') return 'an answer to somebody who is not signed in'
  if (role === 'learner' && (call.access === 'mentors' || call.access === 'admins')) return 'an answer to a learner'
  if (role === 'mentor' && call.access === 'admins') return 'an answer to a mentor'
  // Decoded as the server does: a byte order mark is not part of the text (RFC 8259, section 8.1, allows that).
  if (call.body && !isForm && !call.body.safeParse(asJson(new TextDecoder().decode(body ?? undefined))).success) {
    return 'an answer to a body that its schema refuses'
  }
  if (!call.answer || reply.status >= 300) return null
  const parsed = call.answer.safeParse(asJson(reply.text))
  if (parsed.success) return null
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: '' }
  return `an answer that is not as documented, at ${path.join('.')}: ${message}`
}

/**
 * Returns whether the second step refused a plain form: with a redirect to its own page, which shows why, or to the
 * first step.
 */
const isSentBack = ({ status, headers }: Reply): boolean =>
  status === 303 && /^\/sign-in\/second-factor\?/.test(headers.location ?? '')

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
