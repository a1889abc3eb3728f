import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { PageScripts } from '@/components/foundation/layout/page-scripts/page-scripts'
import { SiteFooter } from '@/components/foundation/layout/site-footer'
import { cardColours, nightPaper } from '@/components/learning/social-card/card-colours'
import { DrawnFor } from '@/components/platform/drawn-for'
import { siteOrigin } from '@/lib/foundation/env'
import { getLocale } from '@/lib/foundation/messages/locale'
import { paths } from '@/lib/foundation/paths'
import { hasLevels } from '@/lib/learning/roadmaps/roadmap'
import { THEME_COOKIE, themeFrom } from '@/lib/people/accounts/theme'
import { getFrameVisitor } from '@/lib/platform/auth/session'
import { isSignedIn } from '@/lib/platform/auth/viewer'
import { nonceIn, POLICY_HEADER } from '@/lib/platform/http/content-security-policy'
import { getInstance } from '@/lib/platform/instance/data'
import { BottomBar } from './_components/bottom-bar'
import { DatabaseUnavailableNotice } from './_components/database-unavailable-notice'
import { DeletionNotice } from './_components/deletion-notice'
import { DemoNotice } from './_components/demo-notice'
import { Header } from './_components/header'
import { LanguageChoice } from './_components/language-choice'
import { describeSite, mainRoadmap } from './_components/main-roadmap'
import { OwedFactorNotice } from './_components/owed-factor-notice'
import { PseudoLocale } from './_components/pseudo-locale'
import { bricolage, inter } from './fonts'
import './globals.css'
import { Providers } from './providers'

/** Metadata of every page; Open Graph and Twitter take title and description from the page itself. */
export async function generateMetadata(): Promise<Metadata> {
  // The address is known when the server starts, not at build time.
  await connection()
  const { name } = await getInstance()
  return {
    metadataBase: new URL(siteOrigin()),
    title: { default: name, template: `%s · ${name}` },
    description: await describeSite(await getFrameVisitor()),
    openGraph: { siteName: name, type: 'website', locale: 'en_GB', url: './' },
    twitter: { card: 'summary_large_image' },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  colorScheme: 'light dark',
  // The background of `globals.css`, which colours the browser's own toolbar.
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: cardColours.paper },
    { media: '(prefers-color-scheme: dark)', color: nightPaper },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value)
  const who = await getFrameVisitor()
  const main = await mainRoadmap(who)
  const { name, accent, logo } = await getInstance()
  const nonce = nonceIn((await headers()).get(POLICY_HEADER))
  return (
    <html
      lang={getLocale()}
      className={`${inter.variable} ${bricolage.variable}`}
      data-theme={theme === 'system' ? undefined : theme}
      data-site={name}
      data-accent={accent === 'pine' ? undefined : accent}
      data-person={isSignedIn(who) ? who.id : undefined}
    >
      <body className="flex min-h-dvh flex-col font-sans max-sm:pb-[calc(3.5625rem+env(safe-area-inset-bottom))]">
        <PseudoLocale nonce={nonce} />
        <PageScripts nonce={nonce} />
        <Providers>
          <DrawnFor person={who.id}>
            <DemoNotice />
            <DatabaseUnavailableNotice />
            <OwedFactorNotice />
            <Header logo={logo && paths.instanceLogo(logo.version)} />
            <DeletionNotice />
            {children}
            <SiteFooter hasPayData={main === null || hasLevels(main)}>
              {isSignedIn(who) ? null : <LanguageChoice />}
            </SiteFooter>
            <BottomBar />
          </DrawnFor>
        </Providers>
      </body>
    </html>
  )
}
