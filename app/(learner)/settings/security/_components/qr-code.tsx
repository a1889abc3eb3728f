import type { Drawing } from '@/lib/people/accounts/second-factor/qr-drawing'
import * as words from '@/messages/generated/app/settings-security'

/** Squares of quiet ground around it, without which cameras do not find it. */
const QUIET = 4

/** The code of a set-up, to be scanned: the same in both themes, for not every camera reads light on dark. */
export function QrCode({ drawing: { size, path } }: { drawing: Drawing }) {
  const side = size + 2 * QUIET
  return (
    <div className="w-52 rounded border border-rule bg-camera-light">
      <svg viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} role="img" aria-label={words.qrCode()}>
        <path d={path} shapeRendering="crispEdges" className="fill-camera-dark" />
      </svg>
    </div>
  )
}
