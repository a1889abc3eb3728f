import { ImageResponse } from 'next/og'
import { cardColours } from './card-colours'
import { type CardTrail, trailPicture } from './card-trail'

export const cardSize = { width: 1200, height: 630 }

export type Card = {
  readonly title: string
  /** One short line above the title: what kind of page it is. */
  readonly eyebrow: string
  /** One short line below the title. */
  readonly facts?: string
  readonly trail: CardTrail
}

/** A day: the picture follows its page's title soon enough, and a shared link is not drawn anew for each reader. */
const CACHE = 'public, max-age=86400'

// What the bundled face has. For anything else the program that draws would ask a font server on the internet, and
// fail where there is none: a card in another script has its trail and no words.
const DRAWABLE = /^[ -~¡-¬®-ēĖ-īĮ-ķĹ-ľŁ-ňŊ-ōŐ-ž–—‘’“”…€]*$/
const drawable = (text = '') => (DRAWABLE.test(text) ? text : '')

/** Draws the picture that stands beside a shared link. Needs no network: the face is bundled with Next. */
export function drawCard(card: Card): Response {
  const [title, eyebrow, facts] = [card.title, card.eyebrow, card.facts].map(drawable)
  const size = card.title.length > 48 ? 60 : 72
  return new ImageResponse(
    <div style={{ display: 'flex', width: '100%', height: '100%', background: cardColours.paper }}>
      {trailPicture(card.trail, cardSize)}
      <div style={{ display: 'flex', flexDirection: 'column', padding: '60px 72px', color: cardColours.ink }}>
        {brand()}
        <div style={{ display: 'flex', marginTop: 54, fontSize: 30, color: cardColours.pine }}>{eyebrow}</div>
        <div style={{ marginTop: 10, maxWidth: 960, fontSize: size, lineHeight: 1.12, letterSpacing: -size / 36 }}>
          {title}
        </div>
        {facts ? (
          <div style={{ display: 'flex', marginTop: 22, fontSize: 30, color: cardColours.muted }}>{facts}</div>
        ) : null}
      </div>
    </div>,
    { ...cardSize, headers: { 'cache-control': CACHE } },
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
      Waymark
    </div>
  )
}
