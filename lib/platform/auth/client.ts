'use client'

import { clearTabStorage } from '@/lib/platform/delivery/tab-storage'
import { RequestError, readRefusal } from '@/lib/platform/delivery/transport'
import { closed } from '@/messages/generated/platform/auth'
import * as words from '@/messages/generated/platform/sending'
import type { ProviderId } from './providers/provider-id'

type Provider = 'credentials' | 'sign-in-link'

/**
 * Signs this browser in through next-auth's own routes, without its client library.
 * @returns false when the password or the token is refused
 * @throws RequestError for a closed account, and when the server's response is unusable
 */
export async function signInWith(provider: Provider, fields: Record<string, string>): Promise<boolean> {
  const answer = await post(`callback/${provider}`, fields)
  const error = answer.searchParams.get('error')
  if (error === 'CredentialsSignin') return false
  if (error === 'closed') throw new RequestError(401, closed())
  if (error !== null) throw noAnswer()
  return true
}

/** Sends this browser to a provider, which returns it to sign in and continue to `next`. */
export async function goToProvider(provider: ProviderId, next: string): Promise<void> {
  window.location.assign(await post(`signin/${provider}`, { callbackUrl: next }))
}

/** Ends this browser's session, on the server and here, and removes the person's work kept in this tab. */
export async function signOutHere(): Promise<void> {
  await post('signout', {})
  clearTabStorage()
}

/** Posts a form with next-auth's CSRF token. Returns the address of its redirect. */
async function post(action: string, fields: Record<string, string>): Promise<URL> {
  const { csrfToken } = await call<{ csrfToken: string }>('csrf', {})
  const body = new URLSearchParams({ ...fields, csrfToken, json: 'true' })
  const { url } = await call<{ url: string }>(action, { method: 'POST', body })
  const answer = new URL(url, window.location.origin)
  // The token did not match its cookie: next-auth did nothing.
  if (answer.searchParams.has('csrf')) throw noAnswer()
  return answer
}

/**
 * Calls next-auth. It refuses a password with status 401 and a normal body, so only an unreadable body counts as a
 * failure; too many wrong passwords give a problem document.
 */
async function call<Answer>(action: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`/api/auth/${action}`, init).catch(() => {
    throw new RequestError(0, words.noAnswer())
  })
  if ([429, 503].includes(response.status)) throw await readRefusal(response)
  if (!response.ok && response.status !== 401) throw noAnswer()
  return response.json().catch(() => {
    throw noAnswer()
  })
}

const noAnswer = () => new RequestError(500, words.noUse())
