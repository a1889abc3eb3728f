import { randomUUID } from 'node:crypto'
import { answerToken, type TokenFault, toTokens } from './jwt'
import { type Asked, type Handler, readJsonBody, type Said } from './serve'

export type AccountsFault =
  | TokenFault
  | 'open-cookie' // without HttpOnly
  | 'fixed-session' // takes over the id that the browser brought along
  | 'sign-out-forgets' // the browser loses the cookie, the server keeps the session
  | 'sessions-in-memory'
  | 'tells-names'
  | 'guess-by-address' // counts wrong passwords by X-Forwarded-For
  | 'guess-for-all' // one count for everybody
  | 'notes-of-all'
  | 'open-list'
  | 'admin-for-members'
  | 'any-origin'
  | 'role-from-body'
  | 'any-size'
  | 'any-page'
  | 'cors-for-all'
  | 'search-by-pattern'

type Account = { name: string; password: string; motto: string; role: string }
type Note = { id: string; owner: string; text: string }
type Store = {
  accounts: Map<string, Account>
  sessions: Map<string, string>
  notes: Map<string, Note>
  wrong: Map<string, number>
}
const toStore = (): Store => ({ accounts: new Map(), sessions: new Map(), notes: new Map(), wrong: new Map() })

/** Makes the server of the contracts `authentication`, `api-security` and `track-auth`. */
export function serveAccounts(fault: AccountsFault | undefined, database: Map<string, unknown>): Handler {
  const store = (database.get('store') as Store | undefined) ?? toStore()
  database.set('store', store)
  if (fault === 'sessions-in-memory') store.sessions = new Map()
  const tokens = toTokens(fault)
  return (asked) => {
    const { method, path, headers } = asked
    if (method === 'OPTIONS') return answerPreflight(asked, fault)
    if (asked.body.length > 100_000 && fault !== 'any-size') return { status: 413 }
    if (path === '/accounts' && method === 'POST') return createAccount(asked, store, fault)
    if (path === '/tokens' && method === 'POST') {
      return findAccount(asked, store) ? answerToken(readInput(asked), tokens) : { status: 401 }
    }
    const origin = headers.origin
    if (method !== 'GET' && origin && origin !== 'https://shop.example' && fault !== 'any-origin')
      return { status: 403 }
    if (path === '/session') return answerSession(asked, store, fault)
    const session = store.sessions.get(asked.cookies.get('session') ?? '')
    const name = session ?? tokens.read(headers.authorization ?? '')
    const account = store.accounts.get(name ?? '')
    return account ? answerMember(asked, store, account, fault) : answerStranger(asked, store, fault)
  }
}

const readInput = (asked: Asked) => (readJsonBody(asked) ?? {}) as Record<string, string>

function findAccount(asked: Asked, { accounts }: Store): Account | undefined {
  const { name = '', password } = readInput(asked)
  const account = accounts.get(name)
  return account?.password === password ? account : undefined
}

function answerPreflight({ headers }: Asked, fault?: AccountsFault): Said {
  const allowed = fault === 'cors-for-all' ? String(headers.origin) : 'https://shop.example'
  if (headers.origin !== allowed) return { status: 204 }
  const methods = { 'access-control-allow-methods': 'GET, POST, PATCH' }
  return { status: 204, headers: { 'access-control-allow-origin': allowed, ...methods } }
}

function createAccount(asked: Asked, { accounts }: Store, fault?: AccountsFault): Said {
  const { name = '', password = '', role = 'member' } = readInput(asked)
  if (accounts.has(name)) return { status: 409 }
  accounts.set(name, { name, password, motto: '', role: fault === 'role-from-body' ? role : 'member' })
  return { status: 201, body: { name } }
}

function answerSession(asked: Asked, store: Store, fault?: AccountsFault): Said {
  const brought = asked.cookies.get('session')
  const flags = `${fault === 'open-cookie' ? '' : 'HttpOnly; '}Secure; SameSite=Lax; Path=/`
  if (asked.method === 'DELETE') {
    if (fault !== 'sign-out-forgets') store.sessions.delete(brought ?? '')
    return { status: 204, headers: { 'set-cookie': `session=; Max-Age=0; ${flags}` } }
  }
  const { name = '' } = readInput(asked)
  const address = String(asked.headers['x-forwarded-for'] ?? 'here')
  const counter = { 'guess-by-address': `${name} ${address}`, 'guess-for-all': 'all' }[String(fault)] ?? name
  const wrong = store.wrong.get(counter) ?? 0
  if (wrong >= 10) return { status: 429, headers: { 'retry-after': '60' } }
  const account = findAccount(asked, store)
  if (!account) {
    store.wrong.set(counter, wrong + 1)
    const isTold = fault === 'tells-names' && !store.accounts.has(name)
    return { status: 401, body: { title: isTold ? 'No such name' : 'Wrong name or password', traceId: randomUUID() } }
  }
  const id = fault === 'fixed-session' && brought ? brought : randomUUID()
  if (id !== brought) store.sessions.delete(brought ?? '')
  store.sessions.set(id, account.name)
  return { status: 204, headers: { 'set-cookie': `session=${id}; Max-Age=3600; ${flags}` } }
}

function answerStranger({ path, method }: Asked, { notes }: Store, fault?: AccountsFault): Said {
  return fault === 'open-list' && path === '/notes' && method === 'GET'
    ? { status: 200, body: { data: [...notes.values()].slice(0, 20) } }
    : { status: 401 }
}

function answerMember(asked: Asked, store: Store, account: Account, fault?: AccountsFault): Said {
  const { method, path } = asked
  if (path === '/me') {
    const { motto, role } = readInput(asked)
    if (method === 'PATCH') account.motto = motto ?? account.motto
    if (method === 'PATCH' && role && fault === 'role-from-body') account.role = role
    return { status: 200, body: { name: account.name, motto: account.motto, role: account.role } }
  }
  if (path.startsWith('/admin'))
    return { status: account.role === 'admin' || fault === 'admin-for-members' ? 200 : 403 }
  if (path === '/notes' && method === 'POST') {
    const note = { id: randomUUID(), owner: account.name, text: readInput(asked).text ?? '' }
    store.notes.set(note.id, note)
    return { status: 201, body: note }
  }
  if (path === '/notes') return listNotes(asked, store, account, fault)
  return answerNote(asked, store, account, fault)
}

function listNotes({ query }: Asked, { notes }: Store, { name }: Account, fault?: AccountsFault): Said {
  const search = query.get('search') ?? ''
  const fits = (text: string) => text.includes(search) || (fault === 'search-by-pattern' && /^[%_]+$/.test(search))
  const data = [...notes.values()].filter(({ owner, text }) => owner === name && fits(text)).reverse()
  const asked = Number(query.get('limit') ?? 20)
  return { status: 200, body: { data: data.slice(0, fault === 'any-page' ? asked : Math.min(asked, 20)) } }
}

function answerNote(asked: Asked, { notes }: Store, { name }: Account, fault?: AccountsFault): Said {
  const note = notes.get(asked.path.slice('/notes/'.length))
  // Reading is checked, changing is not: the usual hole.
  const isOwn = note?.owner === name || (fault === 'notes-of-all' && asked.method === 'PATCH')
  if (!note || !isOwn) return { status: 404 }
  if (asked.method === 'PATCH') note.text = readInput(asked).text ?? note.text
  if (asked.method === 'DELETE') notes.delete(note.id)
  return asked.method === 'DELETE' ? { status: 204 } : { status: 200, body: note }
}
