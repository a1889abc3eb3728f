import { getRunner } from '@/lib/learning/checks/runner.data'

// The file has the address of this instance in it, which the build does not know.
export const dynamic = 'force-dynamic'

/** Serves the check runner, one file that learners download and run with Node.js. Public. */
export async function GET(request: Request): Promise<Response> {
  const { text, sha256 } = getRunner()
  const etag = `"${sha256}"`
  const headers = { etag, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' }
  const known = request.headers.get('if-none-match') ?? ''
  // A proxy that packs the file marks its tag as weak.
  const isKnown = known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
  if (isKnown) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'content-type': 'text/javascript; charset=utf-8' } })
}
