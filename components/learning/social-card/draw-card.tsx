import { ImageResponse } from 'next/og'
import { getSiteName } from '@/lib/foundation/messages/site-name'
import { cardColours } from './card-colours'
import { type CardTrail, trailPicture } from './card-trail'
import { toDrawable } from './drawable'

export const cardSize = { width: 1200, height: 630 }

export type Card = {
  readonly title: string
  /** Short line above the title with the kind of page. */
  readonly eyebrow: string
  /** Short lines below the title. */
  readonly facts?: readonly string[]
  readonly trail: CardTrail
}

type Sent = {
  /** Whether others may cache it for a day; by default they may, since a changed title reaches it soon enough. */
  readonly mayBeKept?: boolean
  /** Whether search engines may show it; by default they may. */
  readonly isListed?: boolean
}
const DAY = 86_400

/** Cached pictures, at most, about 130 KB each: a popular link is not drawn again for each reader. */
const MAX_KEPT = 100
const kept = new Map<string, Promise<ArrayBuffer>>()

/** Draws the picture for previews of a shared link. Needs no network: the font is bundled with Next. */
export async function drawCard(card: Card, { mayBeKept = true, isListed = true }: Sent = {}): Promise<Response> {
  const key = JSON.stringify(card)
  const picture = kept.get(key) ?? drawPicture(card).arrayBuffer()
  kept.delete(key)
  kept.set(key, picture)
  for (const oldest of kept.keys()) {
    if (kept.size <= MAX_KEPT) break
    kept.delete(oldest)
  }
  picture.catch(() => kept.delete(key))
  return new Response(await picture, {
    headers: {
      'content-type': 'image/png',
      'cache-control': mayBeKept ? `public, max-age=${DAY}` : 'no-store',
      ...(isListed ? {} : { 'x-robots-tag': 'noindex' }),
    },
  })
}

function drawPicture(card: Card): ImageResponse {
  const [title, eyebrow, ...facts] = [card.title, card.eyebrow, ...(card.facts ?? [])].map(toDrawable)
  const size = card.title.length > 48 ? 60 : 72
  return new ImageResponse(
    <div style={{ display: 'flex', width: '100%', height: '100%', background: cardColours.paper }}>
      {trailPicture(card.trail, cardSize)}
      <div style={{ display: 'flex', flexDirection: 'column', padding: '60px 72px', color: cardColours.ink }}>
        {brand()}
        <div style={{ display: 'flex', marginTop: 54, fontSize: 30, color: cardColours.pine }}>{eyebrow}</div>
        <div
          style={{
            marginTop: 10,
            maxWidth: 960,
            fontSize: size,
            lineHeight: 1.12,
            letterSpacing: -size / 36,
            // A name can be one long word.
            wordBreak: 'break-word',
          }}
        >
          {title}
        </div>
        <div style={{ display: 'flex', flexDirection: 'column', marginTop: 16 }}>
          {facts.map((fact) => (
            <div key={fact} style={{ display: 'flex', marginTop: 6, fontSize: 30, color: cardColours.muted }}>
              {fact}
            </div>
          ))}
        </div>
      </div>
    </div>,
    cardSize,
  )
}

function brand() {
  return (
    <div style={{ display: 'flex', alignItems: 'center', fontSize: 34 }}>
      <svg aria-hidden="true" width="31" height="44" viewBox="0 0 14 20" style={{ marginRight: 18 }}>
        <rect width="14" height="20" rx="2.5" fill={cardColours.pine} />
        <path
          d="M7 15.5V5M3.4 8.6 7 5l3.6 3.6"
          fill="none"
          stroke={cardColours['on-pine']}
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {getSiteName()}
    </div>
  )
}
