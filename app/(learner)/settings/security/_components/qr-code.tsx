import type { Drawing } from '@/lib/people/accounts/second-factor/qr-drawing'
import * as words from '@/messages/generated/app/settings-security'

/** Width of the blank margin in modules, without which cameras do not recognize the code. */
const QUIET = 4

/** The set-up's QR code, the same in both themes, since not every camera reads light on dark. */
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
