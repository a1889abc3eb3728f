import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Files by which a folder handles requests, as in Next. `instrumentation.ts` and layouts handle none by themselves. */
const entryFile =
  /(^|\/)(page\.tsx|route\.tsx?|(opengraph-image|twitter-image|icon|apple-icon)(\.\w+)+|(robots|sitemap|manifest)\.\w+)$/

/**
 * Lists every entry of the server, read from its files: `GET /api/v1/me`, `PAGE /mentor/reviews/[id]`, `IMAGE
 * /faq/opengraph-image`, `GET /robots.txt`.
 */
export function entriesOfTree(folder = 'app'): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => entryFile.test(file))
    .flatMap((file) => entriesIn(folder, file))
    .sort()
}

const fixedAddress: Readonly<Record<string, string>> = {
  robots: 'robots.txt',
  sitemap: 'sitemap.xml',
  manifest: 'manifest.webmanifest',
}

function entriesIn(folder: string, file: string): string[] {
  const address = toAddress(path.dirname(file))
  const [name = '', ...rest] = path.basename(file).split('.')
  if (name === 'page') return [`PAGE ${address}`]
  if (name === 'route') {
    return methodsIn(readFileSync(path.join(folder, file), 'utf8')).map((method) => `${method} ${address}`)
  }
  const below = (last: string) => `${address === '/' ? '' : address}/${last}`
  const fixed = fixedAddress[name]
  if (fixed) return [`GET ${below(fixed)}`]
  const isDrawn = rest.at(-1) === 'tsx'
  return [isDrawn ? `IMAGE ${below(name)}` : `GET ${below(path.basename(file))}`]
}

/** Converts a folder to an address. Groups in brackets are not part of it. */
function toAddress(folder: string): string {
  const parts = folder.split('/').filter((part) => part !== '.' && !/^\(.+\)$/.test(part))
  return `/${parts.join('/')}`
}

function methodsIn(source: string): string[] {
  const exported = source
    .split('\n')
    .filter((line) => line.startsWith('export '))
    .join('\n')
  return METHODS.filter((method) => new RegExp(`\\b${method}\\b`).test(exported))
}
