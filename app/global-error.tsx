'use client'

import { lazy, Suspense } from 'react'
import { THEME_COOKIE, themeFrom } from '@/lib/people/accounts/theme'
import './globals.css'
import { getLocale } from '@/lib/foundation/messages/locale'
import { NotFetched } from './_errors/not-fetched'

// Each page carries this file along, so the code of what it shows comes when it is wanted.
const BrokenSite = lazy(() => import('./_errors/broken-site').catch(() => ({ default: NotFetched })))

type Props = { error: Error & { digest?: string } }

/** Stands in for the whole document where even its frame could not be made; Next's own brings styles of its own. */
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

/** As the layout would say it, had it been made: the cookie is all that is left to ask. */
function chosenTheme() {
  if (typeof document === 'undefined') return undefined
  const cookie = document.cookie.split('; ').find((one) => one.startsWith(`${THEME_COOKIE}=`))
  const theme = themeFrom(cookie?.slice(THEME_COOKIE.length + 1))
  return theme === 'system' ? undefined : theme
}
