import { type Asked, type Handler, readJsonBody, type Said } from './serve'

export type RestDesignFault =
  | 'offset' // the cursor counts rows
  | 'any-limit'
  | 'filter-ignored'
  | 'sort-ignored'
  | 'anything-goes' // unknown fields are ignored
  | 'repeats-twice' // the Idempotency-Key is ignored
  | 'patch-replaces'
  | 'in-memory'

type Row = Readonly<Record<string, unknown>> & { readonly id: string }
type Tables = { authors: Map<string, Row>; books: Map<string, Row>; keys: Map<string, string> }
let lastId = 0
const fields = { authors: ['name'], books: ['title', 'authorId', 'year'] }

/** Makes the server of the contract `rest-design`. */
export function serveRestDesign(fault: RestDesignFault | undefined, database: Map<string, unknown>): Handler {
  const empty: Tables = { authors: new Map(), books: new Map(), keys: new Map() }
  const tables = fault === 'in-memory' ? empty : ((database.get('tables') as Tables | undefined) ?? empty)
  database.set('tables', tables)
  return (asked) => {
    const [, name, id] = asked.path.split('/')
    if (name !== 'authors' && name !== 'books') return { status: 404 }
    if (id !== undefined) return answerRow(asked, tables[name], decodeURIComponent(id), fault)
    return asked.method === 'POST' ? createRow(asked, tables, name, fault) : listBooks(asked, tables.books, fault)
  }
}

function createRow(asked: Asked, tables: Tables, name: 'authors' | 'books', fault?: RestDesignFault): Said {
  const key = fault === 'repeats-twice' ? undefined : asked.headers['idempotency-key']?.toString()
  const before = key && tables[name].get(tables.keys.get(key) ?? '')
  if (before) return { status: 200, body: before }
  const input = readJsonBody(asked) as Record<string, unknown> | undefined
  if (!input || fields[name].some((field) => !(field in input))) return { status: 400 }
  if (name === 'books' && !tables.authors.has(String(input.authorId))) return { status: 422 }
  const row = { ...input, id: String(++lastId).padStart(9, '0') }
  tables[name].set(row.id, row)
  if (key) tables.keys.set(key, row.id)
  return { status: 201, headers: { location: `/${name}/${row.id}` }, body: row }
}

function answerRow(asked: Asked, table: Map<string, Row>, id: string, fault?: RestDesignFault): Said {
  const row = table.get(id)
  if (!row) return { status: 404 }
  if (asked.method === 'GET') return { status: 200, body: row }
  if (asked.method === 'DELETE') {
    table.delete(id)
    return { status: 204 }
  }
  const kept = fault === 'patch-replaces' ? {} : row
  const changed = { ...kept, ...(readJsonBody(asked) as object), id }
  table.set(id, changed)
  return { status: 200, body: changed }
}

function listBooks({ query }: Asked, books: Map<string, Row>, fault?: RestDesignFault): Said {
  const known = ['authorId', 'year', 'sort', 'limit', 'cursor']
  const [sort, year, cursor] = [query.get('sort'), query.get('year'), query.get('cursor')]
  const isKnown = [...query.keys()].every((name) => known.includes(name))
  const isSound = isKnown && [null, 'title', '-title'].includes(sort) && (year === null || /^\d+$/.test(year))
  if (!isSound && fault !== 'anything-goes') return { status: 400 }
  const filters = fault === 'filter-ignored' ? [] : (['authorId', 'year'] as const).filter((name) => query.has(name))
  const own = [...books.values()].filter((book) => filters.every((name) => String(book[name]) === query.get(name)))
  const sign = sort === '-title' ? -1 : 1
  const by = sort && fault !== 'sort-ignored' ? 'title' : 'id'
  const sorted = own.sort((a, b) => (String(a[by]) < String(b[by]) ? -sign : sign))
  const asked = Number(query.get('limit') ?? 20)
  const limit = fault === 'any-limit' ? asked : Math.min(asked, 20)
  const start =
    fault === 'offset' ? Number(cursor ?? 0) : sorted.findIndex((book) => cursor === null || book.id > cursor)
  const data = start < 0 ? [] : sorted.slice(start, start + limit)
  const isLast = start < 0 || start + limit >= sorted.length
  const next = fault === 'offset' ? String(start + limit) : data.at(-1)?.id
  return { status: 200, body: { data, next: isLast ? null : next } }
}
