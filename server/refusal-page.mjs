// What this server refuses by itself, before Next: a page for people, a problem document for programs.
import { createHash } from 'node:crypto'
import { problem } from './refusals.mjs'

/**
 * @typedef {{
 *   status: number, title: string, detail: string, code: string,
 *   allow?: string, retryAfter?: number, endsConnection?: boolean,
 * }} Refusal `retryAfter` in seconds. `endsConnection` where the rest of the request is not worth reading.
 */

/** Colours, sizes and radius of `app/globals.css`. The look follows the system: no cookie is asked for another one. */
const style = `
:root{color-scheme:light dark;--paper:light-dark(oklch(.982 .009 95),oklch(.205 .024 214));
--ink:light-dark(oklch(.25 .022 168),oklch(.945 .012 100));--muted:light-dark(oklch(.44 .02 168),oklch(.76 .016 150));
--rule:light-dark(oklch(.87 .014 110),oklch(.34 .024 210));--pine:light-dark(oklch(.43 .088 163),oklch(.78 .11 163));
--on-pine:light-dark(oklch(.99 .004 95),oklch(.2 .03 180));--contour:light-dark(oklch(.928 .022 118),oklch(.262 .03 208))}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;background:var(--paper);color:var(--ink);font:1rem/1.5 Inter,ui-sans-serif,system-ui,sans-serif}
header{border-bottom:1px solid var(--rule)}
header a,main{max-width:48rem;margin:0 auto;padding:0 1rem}
header a{display:flex;align-items:center;gap:.625rem;min-height:3.5rem;color:inherit;font-weight:700;font-size:1.125rem;text-decoration:none}
main{padding-block:2.5rem}
h1{margin:0;font:650 2.125rem/1.15 "Bricolage Grotesque",Inter,ui-sans-serif,system-ui,sans-serif;letter-spacing:-.01em}
p{max-width:38rem;margin:.75rem 0 0}
.status{margin:0 0 .5rem;color:var(--muted);font-size:.875rem}
.button{display:inline-flex;align-items:center;min-height:2.75rem;margin:1.5rem 0 2.5rem;padding:0 1.25rem;border-radius:6px;background:var(--pine);color:var(--on-pine);font-weight:600;text-decoration:none}
:focus-visible{outline:2px solid var(--pine);outline-offset:2px}
.contours{display:block;width:100%;max-width:32rem;height:auto;fill:none;stroke:var(--contour);stroke-width:2}
.trail{stroke:var(--pine);stroke-width:4;stroke-linecap:round;stroke-dasharray:1 10}
.mark{fill:var(--pine)}.way{fill:none;stroke:var(--on-pine);stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
`
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
  const body = isPage ? page(refusal) : problem(status, title, detail, code, retryAfter)
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
const page = ({ status, title, detail, retryAfter }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · Waymark</title>
<style>${style}</style>
</head>
<body>
<header>
<a href="/"><svg viewBox="0 0 14 20" width="14" height="20" aria-hidden="true"><rect class="mark" width="14" height="20" rx="2.5"/><path class="way" d="M7 15.5V5M3.4 8.6 7 5l3.6 3.6"/></svg>Waymark</a>
</header>
<main>
<p class="status">Error ${status}</p>
<h1>${title}</h1>
<p>${detail}</p>
${retryAfter === undefined ? '<a class="button" href="/">Go to the start page</a>' : '<a class="button" href="">Load this page again</a>'}
<svg class="contours" viewBox="0 0 480 160" aria-hidden="true"><path d="M0 140c90-50 150 10 240-30s150-60 240-20M0 105c80-50 160 10 240-35s160-55 240-15M0 70c70-45 165 5 240-35s165-45 240-10M0 38c80-38 160 0 240-28s170-30 240-4"/><path class="trail" d="M8 150c70-10 96-56 160-60s80-30 120-44"/></svg>
</main>
</body>
</html>
`
