import { LOCALE_COOKIE, LOCALE_DAYS } from '@/lib/foundation/messages/locale-cookie.mjs'
import { VIEW_COOKIE, VIEW_DAYS } from '@/lib/learning/roadmaps/map-view'
import { THEME_COOKIE, THEME_DAYS } from '@/lib/people/accounts/theme'
import * as words from '@/messages/generated/operations/cookies'

type Cookie = { readonly name: string; readonly why: string; readonly howLong: string }

/** Lists every cookie of this site, for the privacy page. None of them tracks anybody. */
export const listCookies = (sessionDays: number, knownDays: number): readonly Cookie[] => [
  {
    name: 'next-auth.session-token',
    why: words.session(),
    howLong: words.orSignOut({ days: sessionDays }),
  },
  {
    name: 'next-auth.csrf-token',
    why: words.csrf(),
    howLong: words.untilClosed(),
  },
  {
    name: 'next-auth.callback-url',
    why: words.callback(),
    howLong: words.untilClosed(),
  },
  {
    name: 'waymark-device',
    why: words.device(),
    howLong: words.orPasswordChange({ days: knownDays }),
  },
  {
    name: 'waymark-link',
    why: words.link(),
    howLong: words.forMinutes({ minutes: 10 }),
  },
  {
    name: 'next-auth.state, next-auth.pkce.code_verifier, next-auth.nonce',
    why: words.provider(),
    howLong: words.forMinutes({ minutes: 15 }),
  },
  {
    name: THEME_COOKIE,
    why: words.theme(),
    howLong: words.forDays({ days: THEME_DAYS }),
  },
  {
    name: LOCALE_COOKIE,
    why: words.language(),
    howLong: words.orSignOut({ days: LOCALE_DAYS }),
  },
  {
    name: VIEW_COOKIE,
    why: words.view(),
    howLong: words.forDays({ days: VIEW_DAYS }),
  },
]
