import { entriesOfTree } from '../policy/route-tree'
import { type RandomSource, shuffled } from './chance'
import type { Visit } from './visits'

// Methods that Node's own client can send. Node's server parses further unusual ones too.
const methods = ['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'MKCOL', 'PURGE', 'SEARCH']

/** Headers by which Next and proxies communicate: none of them may be trusted, or break anything. */
const names = [
  ...['next-router-state-tree', 'next-router-prefetch', 'next-router-segment-prefetch', 'next-url', 'next-action'],
  ...['next-hmr-refresh', 'next-resume', 'rsc', 'x-nextjs-data', 'x-matched-path', 'x-now-route-matches'],
  ...['x-middleware-rewrite', 'x-middleware-redirect', 'x-middleware-set-cookie', 'x-middleware-skip'],
  ...['x-middleware-override-headers', 'x-middleware-next', 'x-middleware-subrequest', 'x-middleware-prefetch'],
  ...['x-middleware-invoke', 'x-invoke-path', 'x-invoke-query', 'x-invoke-status', 'x-invoke-output'],
  ...['x-prerender-revalidate', 'x-next-revalidated-tags', 'x-next-resume-state-length', 'x-nextjs-postponed'],
  ...['origin', 'referer', 'accept', 'accept-language', 'accept-encoding', 'content-type', 'content-encoding'],
  ...['range', 'if-range', 'if-none-match', 'if-modified-since', 'authorization', 'user-agent', 'upgrade'],
  ...['x-request-id', 'last-event-id', 'idempotency-key', 'traceparent', 'x-http-method-override'],
]

const values = [
  ...[
    '',
    'x',
    '1',
    '-1',
    'null',
    '[]',
    '{}',
    '%',
    '%ff',
    '%7B',
    '/../..',
    'http://a:b:c',
    '__proto__',
    ',',
    ';=',
    'ÿþ',
  ],
  ...['["",{"children":["__PAGE__",{}]}]', '/_tree', '/_index', 'bytes=0-', 'multipart/form-data', 'x'.repeat(3000)],
]

const cookies = [
  ...['next-auth.callback-url=http://a:b:c', 'next-auth.callback-url=%', '__Secure-next-auth.callback-url=x'],
  ...['next-auth.csrf-token=x|y|z', 'next-auth.session-token=a.b.c.d.e', 'next-auth.session-token=%ff'],
  ...['next-auth.state=x', 'next-auth.pkce.code_verifier=x', 'waymark-device=%00', '__prerender_bypass=x'],
  ...['next-auth.session-token=%00', 'next-auth.csrf-token=%00%7C%00', 'waymark-locale=%00', 'waymark-roadmap=%00'],
  ...['__next_preview_data=x', 'next-instant-navigation-testing=[]', '=', '; ; ;', '__proto__=1'],
]

/** Paths that have no page, to which Next itself responds. */
const NEXT_OWN = [
  '/_next/image?url=%2Ficon.svg&w=64&q=75',
  '/_next/data/x/pay.json',
  '/_next/static/none.js',
  '/_global-error',
  '/_next/hmr',
]
const AUTH = [
  'csrf',
  'session',
  'providers',
  'signin',
  'signin/google',
  'signout',
  'error',
  'callback/google',
  '_log',
  'x',
]
const callbackUrls = ['http://a:b:c', '//a:b:c', '/\\x', 'javascript:1', '%', '[]', 'http://', '\u0000']

/**
 * Makes requests that are unusual only in method and headers: each method to each entry, and this many random headers.
 */
export function headsToTry(chance: RandomSource, most: number): Visit[] {
  const entries = entriesOfTree().map((entry) => entry.slice(entry.indexOf(' ') + 1))
  const auth = AUTH.map((action) => `/api/auth/${action}`)
  const targets = [...new Set([...entries.map((entry) => entry.replace(/\[[.\w]+\]/g, 'none')), ...NEXT_OWN, ...auth])]
  const all = targets.flatMap((target) => [
    ...methods.map((method) => ({ target, method, headers: {} })),
    ...names.flatMap((name) => values.map((value) => ({ target, method: 'GET', headers: makeHeaders(name, value) }))),
    ...cookies.map((cookie) => ({ target, method: 'GET', headers: { cookie } })),
  ])
  const back = auth.flatMap((target) =>
    callbackUrls.flatMap((url) =>
      ['GET', 'POST'].map((method) => ({
        target: `${target}?callbackUrl=${encodeURIComponent(url)}`,
        method,
        headers: {},
      })),
    ),
  )
  const chosen = [...shuffled(back, chance).slice(0, most / 4), ...shuffled(all, chance)].slice(0, most)
  return chosen.map((head) => ({ ...head, role: 'visitor', name: `${head.method} ${head.target}` }))
}

/** The router's own headers have a meaning only with `rsc`. */
const makeHeaders = (name: string, value: string): Record<string, string> =>
  name.startsWith('next-') ? { rsc: '1', [name]: value } : { [name]: value }
