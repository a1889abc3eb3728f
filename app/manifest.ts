import type { MetadataRoute } from 'next'
import { cardColours } from '@/components/learning/social-card/card-colours'
import { paths } from '@/lib/foundation/paths'

/** What a device needs to install Waymark as an app of its own. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Waymark',
    short_name: 'Waymark',
    description: 'A roadmap to your first back-end job: steps you can tick, prove and have reviewed.',
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
