import type { MetadataRoute } from 'next'
import { cardColours } from '@/components/learning/social-card/card-colours'
import { getLocale } from '@/lib/foundation/messages/locale'
import { paths } from '@/lib/foundation/paths'
import { visitor } from '@/lib/platform/auth/viewer'
import { getInstance } from '@/lib/platform/instance/data'
import { describeSite } from './_components/main-roadmap'

// In the requested language.
export const dynamic = 'force-dynamic'

/** Returns the manifest with which devices install the site as an app. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { name } = await getInstance()
  return {
    name,
    short_name: name,
    description: await describeSite(visitor),
    lang: getLocale(),
    id: '/',
    start_url: paths.dashboard,
    display: 'standalone',
    background_color: cardColours.paper,
    theme_color: cardColours.paper,
    icons: [
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icons/512-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
