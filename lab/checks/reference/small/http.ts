import { randomUUID } from 'node:crypto'
import { type Asked, type Handler, readJsonBody, type Said } from './serve'

export type HttpFault =
  | 'ok-with-error-text' // /broken answers 200, as if nothing had happened
  | 'no-allow'
  | 'etag-ignored'
  | 'open-cookie' // without HttpOnly
  | 'json-alone' // no forms
  | 'any-type' // reads text/csv as JSON
  | 'delete-keeps'

/** Makes the server of the contract `http`. */
export function serveHttp(fault?: HttpFault): Handler {
  const notes = new Map<string, string>()
  return (asked) => {
    const { method, path } = asked
    if (path === '/hello') return answerHello(asked, fault)
    if (path === '/notes' && method === 'POST') return createNote(asked, notes, fault)
    if (path.startsWith('/notes/')) return answerNote(asked, notes, fault)
    return method === 'GET' ? answerFixed(asked, fault) : { status: 404 }
  }
}

function answerHello({ method, headers }: Asked, fault?: HttpFault): Said {
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, headers: fault === 'no-allow' ? {} : { allow: 'GET, HEAD' } }
  }
  const etag = '"hello-1"'
  if (headers['if-none-match'] === etag && fault !== 'etag-ignored') return { status: 304, headers: { etag } }
  return { status: 200, headers: { etag }, body: 'Hello' }
}

function answerFixed({ path, cookies }: Asked, fault?: HttpFault): Said {
  if (path === '/old') return { status: 301, headers: { location: '/hello' } }
  if (path === '/private') return { status: 401, headers: { 'www-authenticate': 'Basic realm="bakery"' } }
  if (path === '/admin') return { status: 403 }
  if (path === '/broken') return { status: fault === 'ok-with-error-text' ? 200 : 500, body: 'Something went wrong' }
  if (path !== '/visits') return { status: 404 }
  const visits = Number(cookies.get('visits') ?? 0) + 1
  const flags = fault === 'open-cookie' ? 'Secure; SameSite=Lax' : 'HttpOnly; Secure; SameSite=Lax'
  return { status: 200, headers: { 'set-cookie': `visits=${visits}; ${flags}` }, body: { visits } }
}

function createNote(asked: Asked, notes: Map<string, string>, fault?: HttpFault): Said {
  const type = asked.headers['content-type']?.split(';')[0]
  const isForm = type === 'application/x-www-form-urlencoded' && fault !== 'json-alone'
  if (type !== 'application/json' && !isForm && fault !== 'any-type') return { status: 415 }
  const text = isForm ? new URLSearchParams(asked.body).get('text') : readText(asked)
  if (!text) return { status: 400, body: { title: 'A note needs a text' } }
  if ([...notes.values()].includes(text)) return { status: 409 }
  const id = randomUUID()
  notes.set(id, text)
  return { status: 201, headers: { location: `/notes/${id}` }, body: { id, text } }
}

function readText(asked: Asked): string | null {
  const value = readJsonBody(asked)
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
    ? value.text
    : null
}

function answerNote({ method, path }: Asked, notes: Map<string, string>, fault?: HttpFault): Said {
  const id = path.slice('/notes/'.length)
  const text = notes.get(id)
  if (text === undefined) return { status: 404 }
  if (method === 'GET') return { status: 200, body: { id, text } }
  if (method !== 'DELETE') return { status: 405, headers: { allow: 'GET, DELETE' } }
  if (fault !== 'delete-keeps') notes.delete(id)
  return { status: 204 }
}
