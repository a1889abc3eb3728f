'use client'

import { useMutation } from '@tanstack/react-query'
import { callPaths } from '@/lib/foundation/call-paths'
import { paths } from '@/lib/foundation/paths'
import { isTimeZone } from '@/lib/foundation/values/time-zone'
import { goToProvider, signInWith, signOutHere } from '@/lib/platform/auth/client'
import type { ProviderId } from '@/lib/platform/auth/providers/provider-id'
import { RequestError, send } from '@/lib/platform/delivery/transport'
import * as words from '@/messages/generated/people/sign-in-problems'
import type { adminCalls } from './admin.calls'
import type { accountCalls, arrivalCalls } from './calls'
import type { RolesWish } from './roles/roles'
import type {
  AddressInput,
  LinkingInput,
  MailLinkInput,
  PasswordInput,
  ProfileInput,
  ResetInput,
  SignUpInput,
} from './schema'
import { isInvitation, safeNext, withNext } from './sign-in/safe-next'

/** Returns this device's time zone, where it has a valid one. */
export function deviceTimeZone(): string | undefined {
  const zone: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone
  return zone && zone !== 'Etc/Unknown' && isTimeZone(zone) ? zone : undefined
}

// Reloads the page, because every page depends on the signed-in person.
const goTo = (path: string) => window.location.assign(path)

// The second step's page asks people with an authenticator app for a code, and redirects everybody else.
const goOnTo = (next: string) => goTo(withNext(paths.secondFactor, next))

export type Credentials = { readonly email: string; readonly password: string }

/** Signs in with a password, then goes to `next`. */
export function useSignIn(next: string) {
  return useMutation({
    mutationFn: async ({ email, password }: Credentials) => {
      const isIn = await signInWith('credentials', { email, password })
      if (!isIn) throw new RequestError(401, words.wrongPassword())
    },
    onSuccess: () => goOnTo(next),
  })
}

/** Redeems a one-time link, then goes to `next`. `name` is that of a new account. */
export function useSignInByLink(next: string) {
  return useMutation({
    mutationFn: async ({ token, name }: { readonly token: string; readonly name?: string }) => {
      const facts: Record<string, string> = name === undefined ? {} : { name, timeZone: deviceTimeZone() ?? '' }
      const isIn = await signInWith('sign-in-link', { ...facts, token, next })
      if (!isIn) throw new RequestError(401, words.linkDead())
    },
    onSuccess: () => goOnTo(next),
  })
}

/** Requests a mail with a link that signs in, or makes an account. */
export function useMailLink() {
  return useMutation({
    mutationFn: (input: MailLinkInput) =>
      send<typeof arrivalCalls.requestSignInLink>('POST /api/v1/sign-in-link', { body: input }),
  })
}

/** Requests a mail with a link to set a new password. */
export function useAskForReset(next: string) {
  return useMutation({
    mutationFn: (email: string) =>
      send<typeof arrivalCalls.requestReset>(`POST ${callPaths.requestReset}`, { body: { email, next } }),
  })
}

/** Sets a new password by a link, then goes to the sign-in page. */
export function useResetPassword(next: string) {
  return useMutation({
    mutationFn: (input: ResetInput) =>
      send<typeof arrivalCalls.resetPassword>(`POST ${callPaths.resetPassword}`, { body: input }),
    onSuccess: () => goTo(withNext(paths.signInAfterReset, next)),
  })
}

/** Goes to a provider in order to sign in. */
export function useProvider(next: string) {
  return useMutation({
    mutationFn: (provider: ProviderId) => goToProvider(provider, withNext(paths.secondFactor, next)),
  })
}

/** Goes to a provider in order to link it to the account. */
export function useLinkProvider() {
  return useMutation({
    mutationFn: async (input: LinkingInput) => {
      await send<typeof accountCalls.startLinking>('POST /api/v1/me/ways-in', { body: input })
      await goToProvider(input.provider, paths.accountSettings)
    },
  })
}

export function useUnlinkProvider() {
  return useMutation({
    mutationFn: ({ id, current }: { readonly id: string; readonly current?: string }) =>
      send<typeof accountCalls.unlinkWayIn>('DELETE /api/v1/me/ways-in/[id]', { params: { id }, body: { current } }),
    meta: { refreshesPageOn: ['success'] },
  })
}

export function useChangeProfile() {
  return useMutation({
    // Sends changes one after the other, so that the last one stays.
    scope: { id: 'profile' },
    mutationFn: (input: ProfileInput) =>
      send<typeof accountCalls.changeProfile>(`PATCH ${callPaths.me}`, { body: input }),
    meta: { refreshesPageOn: ['success'] },
    onSuccess: (_, { locale }) => {
      if (locale === undefined) return
      // Loads the whole page, which has messages of the old language, and stays pending until then.
      window.location.reload()
      return new Promise(() => {})
    },
  })
}

/** Requests a change of address, which takes effect once the link sent there was used. */
export function useAskForAddress() {
  return useMutation({
    mutationFn: (input: AddressInput) =>
      send<typeof accountCalls.askForAddress>('PUT /api/v1/me/email', { body: input }),
  })
}

export function useResendVerification() {
  return useMutation({
    mutationFn: () => send<typeof accountCalls.resendVerification>('POST /api/v1/me/email-verification'),
  })
}

/** Sets the password; other devices are signed out. */
export function useSetPassword() {
  return useMutation({
    mutationFn: (input: PasswordInput) =>
      send<typeof accountCalls.setPassword>('PUT /api/v1/me/password', { body: input }),
    meta: { refreshesPageOn: ['success'] },
  })
}

/** Makes an account in this device's time zone, signs in and goes to `next`. */
export function useSignUp(next: string) {
  return useMutation({
    mutationFn: async (input: Omit<SignUpInput, 'timeZone' | 'next'>) => {
      await send<typeof arrivalCalls.signUp>('POST /api/v1/sign-up', {
        // Only an invitation is put into the mail; everything else is found without it.
        body: { ...input, timeZone: deviceTimeZone(), next: isInvitation(next) ? next : undefined },
      })
      const { email, password } = input
      // The account exists: when only the sign-in fails, the sign-in page is next.
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
      await send<typeof accountCalls.signOutEverywhere>('DELETE /api/v1/me/sessions')
      // The session behind this browser's cookie has ended already: removing the cookie may fail.
      await signOutHere().catch(() => {})
    },
    onSuccess: () => goTo(paths.home),
  })
}

export function useEndSession() {
  return useMutation({
    mutationFn: ({ id, current }: { readonly id: string; readonly current?: string }) =>
      send<typeof accountCalls.endSession>('DELETE /api/v1/me/sessions/[id]', { params: { id }, body: { current } }),
    meta: { refreshesPageOn: ['success'] },
  })
}

/** Sends an admin's write to a page that the server renders. */
function useAdminWrite<Input>(write: (input: Input) => Promise<void>) {
  return useMutation({ mutationFn: write, meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] } })
}

export const useSetRoles = (personId: string) =>
  useAdminWrite((roles: RolesWish) =>
    send<typeof adminCalls.setRoles>('PUT /api/v1/admin/people/[id]/roles', { params: { id: personId }, body: roles }),
  )

export const useSetDisabled = (personId: string) =>
  useAdminWrite((isDisabled: boolean) =>
    send<typeof adminCalls.setDisabled>('PUT /api/v1/admin/people/[id]/disabled', {
      params: { id: personId },
      body: { isDisabled },
    }),
  )

export const useResetSecondFactor = (personId: string) =>
  useAdminWrite<void>(() =>
    send<typeof adminCalls.resetSecondFactor>('DELETE /api/v1/admin/people/[id]/second-factor', {
      params: { id: personId },
    }),
  )
