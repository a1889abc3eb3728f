import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Every entry of the server, read from its files: `GET /api/v1/me`, `PAGE /mentor/reviews/[id]`. */
export function entriesOfTree(folder = 'app'): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .flatMap((file) => {
      const address = addressOf(path.dirname(file))
      if (file.endsWith('page.tsx')) return [`PAGE ${address}`]
      return methodsIn(readFileSync(path.join(folder, file), 'utf8')).map((method) => `${method} ${address}`)
    })
    .sort()
}

/** Groups in brackets are no part of an address. */
function addressOf(folder: string): string {
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
