'use client'

import { lazy, Suspense } from 'react'
import { THEME_COOKIE, themeFrom } from '@/lib/people/accounts/theme'
import './globals.css'
import { getLocale } from '@/lib/foundation/messages/locale'
import { NotFetched } from './_errors/not-fetched'

// Loaded when it is needed, since every page includes this file.
const BrokenSite = lazy(() => import('./_errors/broken-site').catch(() => ({ default: NotFetched })))

type Props = { error: Error & { digest?: string } }

/** Replaces the whole document where even its frame failed; Next's own page would bring its own styles. */
export default function GlobalError({ error }: Props) {
  return (
    <html lang={getLocale()} data-theme={chosenTheme()} suppressHydrationWarning>
      <body className="flex min-h-dvh flex-col font-sans">
        <Suspense>
          <BrokenSite error={error} />
        </Suspense>
      </body>
    </html>
  )
}

/** Returns the theme as the layout would, from the cookie, which is still available. */
function chosenTheme() {
  if (typeof document === 'undefined') return undefined
  const cookie = document.cookie.split('; ').find((one) => one.startsWith(`${THEME_COOKIE}=`))
  const theme = themeFrom(cookie?.slice(THEME_COOKIE.length + 1))
  return theme === 'system' ? undefined : theme
}
