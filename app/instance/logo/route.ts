import { NextResponse } from 'next/server'
import { findLogo } from '@/lib/platform/instance/data'

export const dynamic = 'force-dynamic'

/** A picture opened by itself can run and load nothing, whatever is in it. */
const ALONE = "default-src 'none'; sandbox"

/** Serves the logo of the instance. Its address has a version, so that browsers keep it for good; without one it is ours. */
export async function GET(request: Request): Promise<Response> {
  const logo = await findLogo()
  if (!logo) {
    return new NextResponse(null, { status: 307, headers: { location: '/icon.svg', 'cache-control': 'no-store' } })
  }
  const isCurrent = new URL(request.url).searchParams.get('v') === logo.version
  return new NextResponse(logo.bytes, {
    headers: {
      'content-type': logo.mediaType,
      'cache-control': isCurrent ? 'public, max-age=31536000, immutable' : 'no-store',
      'content-security-policy': ALONE,
      'x-content-type-options': 'nosniff',
    },
  })
}
