import { ImageResponse } from 'next/og'
import { cardColours } from './card-colours'

/**
 * Draws the app's icon: the painted trail mark of the logo on paper, in pixels. A device may crop the corners of a
 * maskable one, so its mark is smaller.
 */
export function drawIcon(size: number, { isMaskable = false } = {}): ImageResponse {
  const height = Math.round(size * (isMaskable ? 0.5 : 0.68))
  return new ImageResponse(
    <div
      style={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        width: '100%',
        height: '100%',
        background: cardColours.paper,
      }}
    >
      <svg aria-hidden="true" width={Math.round(height * 0.7)} height={height} viewBox="0 0 14 20">
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
    </div>,
    { width: size, height: size },
  )
}
