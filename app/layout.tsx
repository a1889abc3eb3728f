import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { THEME_COOKIE, themeFrom } from '@/lib/people/theme'
import { DemoNotice } from './_components/demo-notice'
import { Header } from './_components/header'
import { bricolage, inter } from './fonts'
import './globals.css'
import { Providers } from './providers'

export const metadata: Metadata = {
  title: { default: 'Waymark', template: '%s · Waymark' },
  description: 'A roadmap to your first back-end job: steps you can tick, prove and have reviewed.',
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <html
      lang="en"
      className={`${inter.variable} ${bricolage.variable}`}
      data-theme={theme === 'system' ? undefined : theme}
    >
      <body className="min-h-dvh font-sans">
        <Providers>
          <DemoNotice />
          <Header />
          {children}
        </Providers>
      </body>
    </html>
  )
}
