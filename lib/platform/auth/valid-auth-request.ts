import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import { AppError, notFound } from '@/lib/foundation/errors'
import * as words from '@/messages/generated/platform/auth'
import { checkCallbackUrl } from './callback-url'

/** Segments of next-auth's routes below `/api/auth`: an action, and for some the provider's name. */
export type AuthParams = { readonly nextauth: readonly string[] }

/**
 * Refuses requests to which next-auth would respond with a server error: an invalid callback address, a body that is
 * not JSON, and a callback to a provider that has none.
 * @throws invalid, not-json, not-found
 */
export async function requireValidAuthRequest(
  request: Request,
  { nextauth: [action, provider] }: AuthParams,
  { providers }: NextAuthOptions,
): Promise<void> {
  await checkCallbackUrl(request)
  if (request.method !== 'POST') {
    const isForm = providers.some((one) => one.type === 'credentials' && (one.options?.id ?? one.id) === provider)
    if (action === 'callback' && isForm) throw notFound('page')
    return
  }
  if (request.headers.get('content-type')?.includes('application/json')) await requireFields(request.clone())
}

async function requireFields(request: Request): Promise<void> {
  const body = await request.json().catch(() => null)
  if (typeof body !== 'object' || body === null) throw new AppError('not-json', words.notObject())
}
