import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import { AppError, notFound } from '@/lib/errors'
import { checkCallbackUrl } from './callback-url'

/** next-auth's own segments below `/api/auth`: an action, and for some the provider's name. */
export type AuthParams = { readonly nextauth: readonly string[] }

/**
 * Refuses what next-auth would answer with an error of the server: a page to go to that is no address, a body that is no
 * JSON, and a way back from a provider that has none.
 * @throws invalid, not-json, not-found
 */
export async function requireUnderstood(
  request: Request,
  { nextauth: [action, provider] }: AuthParams,
  { providers }: NextAuthOptions,
): Promise<void> {
  await checkCallbackUrl(request)
  if (request.method !== 'POST') {
    const isForm = providers.some((one) => one.type === 'credentials' && (one.options?.id ?? one.id) === provider)
    if (action === 'callback' && isForm) throw notFound('This page')
    return
  }
  if (request.headers.get('content-type')?.includes('application/json')) await requireFields(request.clone())
}

async function requireFields(request: Request): Promise<void> {
  const body = await request.json().catch(() => null)
  if (typeof body !== 'object' || body === null) throw new AppError('not-json', 'The body is not a JSON object.')
}
