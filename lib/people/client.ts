'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { signInWith, signOutHere } from '@/lib/auth/client'
import { paths } from '@/lib/paths'
import { RequestError, request } from '@/lib/transport'
import { isTimeZone } from '@/lib/values/calendar-date'
import type { RolesWish } from './roles/roles'
import { safeNext, withNext } from './safe-next'
import type { PasswordInput, SignUpInput } from './schema'

/** The zone this device is set to, where it says one that can be used. */
export function deviceTimeZone(): string | undefined {
  const zone: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone
  return zone && zone !== 'Etc/Unknown' && isTimeZone(zone) ? zone : undefined
}

// Who is signed in changes every page: the browser starts afresh.
const goTo = (path: string) => window.location.assign(path)

// Who has an authenticator app gives its code there; everybody else is led on at once.
const goOnTo = (next: string) => goTo(withNext(paths.secondFactor, next))

export type Credentials = { readonly email: string; readonly password: string }

/** Signs in with a password, then goes to `next`. */
export function useSignIn(next: string) {
  return useMutation({
    mutationFn: async ({ email, password }: Credentials) => {
      const isIn = await signInWith('credentials', { email, password })
      if (!isIn) throw new RequestError(401, 'The address and the password do not match.')
    },
    onSuccess: () => goOnTo(next),
  })
}

/** Uses a one-time link up, then goes to the dashboard. */
export function useSignInByLink() {
  return useMutation({
    mutationFn: async (token: string) => {
      const isIn = await signInWith('sign-in-link', { token })
      if (!isIn) throw new RequestError(401, 'This link was used before or is older than an hour. Ask for a new one.')
    },
    onSuccess: () => goOnTo(paths.dashboard),
  })
}

/** Sets the password; other devices are signed out. */
export function useSetPassword() {
  const router = useRouter()
  return useMutation({
    mutationFn: (input: PasswordInput) => request<void>('PUT', '/api/v1/me/password', { body: input }),
    onSuccess: () => router.refresh(),
  })
}

/** Makes an account in this device's time zone, signs in at once and goes to `next`. */
export function useSignUp(next: string) {
  return useMutation({
    mutationFn: async (input: Omit<SignUpInput, 'timeZone'>) => {
      await request('POST', '/api/v1/sign-up', { body: { ...input, timeZone: deviceTimeZone() } })
      const { email, password } = input
      // The account stands: when only the signing in fails, the sign-in page is the way on.
      return signInWith('credentials', { email, password }).catch(() => false)
    },
    onSuccess: (isIn) => goTo(isIn ? safeNext(next) : paths.signIn(safeNext(next))),
  })
}

export function useSignOut() {
  return useMutation({ mutationFn: signOutHere, onSuccess: () => goTo(paths.home) })
}

export function useSignOutEverywhere() {
  return useMutation({
    mutationFn: async () => {
      await request<void>('DELETE', '/api/v1/me/sessions')
      // No session stands behind this browser's cookie any more: it may go, and need not.
      await signOutHere().catch(() => {})
    },
    onSuccess: () => goTo(paths.home),
  })
}

export function useEndSession() {
  const router = useRouter()
  return useMutation({
    mutationFn: (sessionId: string) => request<void>('DELETE', `/api/v1/me/sessions/${sessionId}`),
    onSettled: () => router.refresh(),
  })
}

const person = (personId: string) => `/api/v1/admin/people/${personId}`

/** An admin's write, after which the page shows what is so now. */
function useAdminWrite<Input>(write: (input: Input) => Promise<void>) {
  const router = useRouter()
  return useMutation({ mutationFn: write, onSettled: () => router.refresh() })
}

export const useSetRoles = (personId: string) =>
  useAdminWrite((roles: RolesWish) => request<void>('PUT', `${person(personId)}/roles`, { body: roles }))

export const useSetDisabled = (personId: string) =>
  useAdminWrite((isDisabled: boolean) => request<void>('PUT', `${person(personId)}/disabled`, { body: { isDisabled } }))

export const useResetSecondFactor = (personId: string) =>
  useAdminWrite<void>(() => request<void>('DELETE', `${person(personId)}/second-factor`))
