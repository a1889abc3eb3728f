import { LOCALE_COOKIE, LOCALE_DAYS } from '@/lib/foundation/messages/locale-cookie.mjs'
import { VIEW_COOKIE, VIEW_DAYS } from '@/lib/learning/roadmaps/map-view'
import { THEME_COOKIE, THEME_DAYS } from '@/lib/people/accounts/theme'

type Cookie = { readonly name: string; readonly why: string; readonly howLong: string }

/** Every cookie that this site sets, as the privacy page lists them. None of them follows anybody anywhere. */
export const listCookies = (sessionDays: number, knownDays: number): readonly Cookie[] => [
  {
    name: 'next-auth.session-token',
    why: 'Keeps you signed in. It names the session that you can see and end under Settings, Security.',
    howLong: `${sessionDays} days, or until you sign out`,
  },
  {
    name: 'next-auth.csrf-token',
    why: 'Shows that signing in and out was asked for on this site and not on another.',
    howLong: 'until you close the browser',
  },
  {
    name: 'next-auth.callback-url',
    why: 'Remembers which page signing in leads back to.',
    howLong: 'until you close the browser',
  },
  {
    name: 'waymark-device',
    why: 'Remembers that this browser signed in to your account before, so that strangers who guess passwords cannot slow you down here.',
    howLong: `${knownDays} days, or until the password changes`,
  },
  {
    name: 'waymark-link',
    why: 'Set while you go to a provider to link it to your account.',
    howLong: '10 minutes',
  },
  {
    name: 'next-auth.state, next-auth.pkce.code_verifier, next-auth.nonce',
    why: 'Set while you sign in with a provider, to prove that its answer is meant for this browser.',
    howLong: '15 minutes',
  },
  {
    name: THEME_COOKIE,
    why: 'Remembers light or dark. It is set when you choose one.',
    howLong: `${THEME_DAYS} days`,
  },
  {
    name: LOCALE_COOKIE,
    why: 'Remembers your language. It is set when you choose one, or sign in to an account that has one.',
    howLong: `${LOCALE_DAYS} days, or until you sign out`,
  },
  {
    name: VIEW_COOKIE,
    why: 'Remembers whether you look at a roadmap as a map or as a list. It is set when you choose one.',
    howLong: `${VIEW_DAYS} days`,
  },
]
