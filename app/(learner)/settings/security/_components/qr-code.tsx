import type { Drawing } from '@/lib/people/second-factor/qr-drawing'

/** Squares of quiet ground around it, without which cameras do not find it. */
const QUIET = 4

/** Dark on light in both themes: not every camera reads the opposite. */
export function QrCode({ drawing: { size, path } }: { drawing: Drawing }) {
  const side = size + 2 * QUIET
  return (
    <div data-theme="light" className="w-52 rounded border border-rule bg-raised">
      <svg viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} role="img" aria-label="QR code to scan with your app">
        <path d={path} shapeRendering="crispEdges" className="fill-ink" />
      </svg>
    </div>
  )
}
