import { THEME_COOKIE, THEME_DAYS } from '@/lib/people/theme'

type Cookie = { readonly name: string; readonly why: string; readonly howLong: string }

/** Every cookie that this site sets, as the privacy page lists them. None of them follows anybody anywhere. */
export const cookiesOf = (sessionDays: number): readonly Cookie[] => [
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
    name: THEME_COOKIE,
    why: 'Remembers light or dark. It is set when you choose one.',
    howLong: `${THEME_DAYS} days`,
  },
]
