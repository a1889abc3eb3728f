// What this server refuses by itself, before Next: a page for people, a problem document for programs.
import { createHash } from 'node:crypto'
import { problem } from './refusals.mjs'

/**
 * @typedef {{
 *   status: number, title: string, detail: string, code: string,
 *   allow?: string, retryAfter?: number, endsConnection?: boolean,
 * }} Refusal `retryAfter` in seconds. `endsConnection` where the rest of the request is not worth reading.
 */

const style =
  'html{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;max-width:34rem;margin:18vh auto 0;padding:0 1.25rem}'
const styleHash = createHash('sha256').update(style).digest('base64')

/** Nothing runs on the page and nothing is loaded: it has to work where all else is refused. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Refusal} refusal
 */
export function refuse(request, response, refusal) {
  const { status, title, detail, code, allow, retryAfter, endsConnection = true } = refusal
  const isPage = !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
  const body = isPage ? page(title, detail, retryAfter !== undefined) : problem(status, title, detail, code, retryAfter)
  response.writeHead(status, {
    'content-type': isPage ? 'text/html; charset=utf-8' : 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(allow ? { allow } : {}),
    ...(retryAfter ? { 'retry-after': String(retryAfter) } : {}),
    ...(endsConnection ? { connection: 'close' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

// The words are this server's own: nothing of the request is among them. An empty address is that of the page itself.
const page = (title, detail, isWorthRepeating) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title} · Waymark</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${detail}</p>
<p>${isWorthRepeating ? '<a href="">Load this page again</a>' : '<a href="/">Go to the start page</a>'}</p>
</main>
</body>
</html>
`
