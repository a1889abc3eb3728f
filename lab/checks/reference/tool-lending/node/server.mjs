// The API of the brief tool-lending on Node and PostgreSQL, to try its checks on. Settings come from the environment:
// PORT, DATABASE (an address) and API_KEY. FAULT names one mistake to make.
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { migrate } from './migrate.mjs'
import { Refusal, readDay, readId, readObject, readText } from './read.mjs'

const { PORT, DATABASE, API_KEY, FAULT } = process.env
// A day stays a text: as a Date it would move with the time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)
const pool = new pg.Pool({ connectionString: DATABASE, max: 20 })
pool.on('error', () => {})

const kinds = {
  items: {
    table: 'item',
    show: ({ id, name, category }) => ({ id, name, category }),
    insert: (body) => insertRow('item', { name: readText(body, 'name'), category: readText(body, 'category') }),
    changes: { name: readText, category: readText },
  },
  members: {
    table: 'member',
    show: ({ id, name }) => ({ id, name }),
    insert: (body) => insertRow('member', { name: readText(body, 'name') }),
    changes: { name: readText },
  },
  loans: {
    table: 'loan',
    show: (row) => ({
      ...{ id: row.id, itemId: row.item_id, memberId: row.member_id, dueOn: row.due_on },
      returnedAt: row.returned_at?.toISOString() ?? null,
    }),
    insert: insertLoan,
    changes: { dueOn: readDay },
  },
}
const columns = { name: 'name', category: 'category', dueOn: 'due_on' }

async function insertRow(table, values) {
  const names = Object.keys(values)
  const places = names.map((_, index) => `$${index + 1}`)
  const sql = `INSERT INTO ${table} (${names}) VALUES (${places}) RETURNING *`
  return (await pool.query(sql, Object.values(values))).rows[0]
}

/** The member's row is locked while their loans are counted; the index of open loans is what keeps an item single. */
async function insertLoan(body) {
  const values = [readText(body, 'itemId'), readText(body, 'memberId'), readDay(body, 'dueOn')]
  const [itemId, memberId] = [readId(values[0], 422), readId(values[1], 422)]
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const lock = FAULT === 'race-on-members' ? '' : 'FOR UPDATE'
    const members = await client.query(`SELECT 1 FROM member WHERE id = $1 ${lock}`, [memberId])
    if (members.rowCount === 0) throw new Refusal(422, 'There is no such member.')
    const sql = 'SELECT count(*)::int AS count FROM loan WHERE member_id = $1 AND returned_at IS NULL'
    const { rows } = await client.query(sql, [memberId])
    if (rows[0].count >= 3) throw new Refusal(409, 'This member has three items already.')
    if (FAULT === 'race-on-items') await refuseLentItem(client, itemId)
    if (FAULT === 'race-on-members' || FAULT === 'race-on-items') await wait(50)
    const inserted = await client.query(
      'INSERT INTO loan (item_id, member_id, due_on) VALUES ($1, $2, $3) RETURNING *',
      [itemId, memberId, values[2]],
    )
    await client.query('COMMIT')
    return inserted.rows[0]
  } catch (error) {
    await client.query('ROLLBACK')
    if (error.code === '23505') throw new Refusal(409, 'This item is on loan.')
    if (error.code === '23503') throw new Refusal(422, 'There is no such item.')
    throw error
  } finally {
    client.release()
  }
}

/** A fault, where it stands for the index: another request can lend the item between this and the insert. */
async function refuseLentItem(client, itemId) {
  const sql = 'SELECT 1 FROM loan WHERE item_id = $1 AND returned_at IS NULL'
  if ((await client.query(sql, [itemId])).rowCount > 0) throw new Refusal(409, 'This item is on loan.')
}

async function find(kind, id) {
  const { rows } = await pool.query(`SELECT * FROM ${kinds[kind].table} WHERE id = $1`, [readId(id, 404)])
  if (!rows[0]) throw new Refusal(404, `No such thing in ${kind}.`)
  return rows[0]
}

async function list(kind, query) {
  const limit = Math.max(1, Math.min(Number.parseInt(query.get('limit') ?? '20', 10) || 20, 100))
  const after = Number.parseInt(Buffer.from(query.get('cursor') ?? '', 'base64url').toString(), 10) || 0
  const [where, values] = [['position > $1'], [after]]
  if (kind === 'items' && query.has('category')) where.push(`category = $${values.push(query.get('category'))}`)
  if (kind === 'items' && query.get('available') === 'true') {
    where.push('NOT EXISTS (SELECT 1 FROM loan WHERE item_id = item.id AND returned_at IS NULL)')
  }
  if (kind === 'loans' && query.get('overdue') === 'true') {
    where.push(`returned_at IS NULL AND due_on < $${values.push(new Date().toISOString().slice(0, 10))}`)
  }
  const { table, show } = kinds[kind]
  const sql = `SELECT * FROM ${table} WHERE ${where.join(' AND ')} ORDER BY position LIMIT ${limit + 1}`
  const { rows } = await pool.query(sql, values)
  const page = rows.slice(0, limit)
  if (FAULT === 'statement-per-row') {
    for (const { id } of page) await pool.query('SELECT name FROM item WHERE id = $1', [id])
  }
  const last = rows.length > limit ? String(page.at(-1).position) : null
  return { data: page.map(show), next: last && Buffer.from(last).toString('base64url') }
}

async function change(kind, id, body) {
  await find(kind, id)
  const { table, changes } = kinds[kind]
  for (const [name, read] of Object.entries(changes).filter(([name]) => name in body)) {
    await pool.query(`UPDATE ${table} SET ${columns[name]} = $1 WHERE id = $2`, [read(body, name), id])
  }
  return find(kind, id)
}

async function giveBack(id) {
  const sql = 'UPDATE loan SET returned_at = now() WHERE id = $1 AND returned_at IS NULL'
  const { rowCount } = await pool.query(sql, [readId(id, 404)])
  const loan = await find('loans', id)
  if (rowCount === 0) throw new Refusal(409, 'This loan is returned already.')
  return loan
}

/** Returns the answer to a request as status, value and headers. */
async function respond(request) {
  if (request.headers['x-api-key'] !== API_KEY) throw new Refusal(401, 'Send the key in the header X-Api-Key.')
  const { pathname, searchParams } = new URL(request.url, 'http://club')
  const [kind, id, last, ...more] = pathname.slice(1).split('/').map(decodeURIComponent)
  const known = Object.hasOwn(kinds, kind) && more.length === 0 ? kinds[kind] : null
  const call = `${request.method} ${pathname.split('/').length - 1}`
  if (known && call === 'GET 1') return [200, await list(kind, searchParams)]
  if (known && call === 'POST 1') {
    const made = known.show(await known.insert(readObject(await text(request))))
    return [201, made, { location: `/${kind}/${made.id}` }]
  }
  if (known && call === 'GET 2') return [200, known.show(await find(kind, id))]
  if (known && call === 'PATCH 2') return [200, known.show(await change(kind, id, readObject(await text(request))))]
  if (kind === 'loans' && last === 'return' && call === 'POST 3') return [200, known.show(await giveBack(id))]
  throw new Refusal(404, 'There is no such address.')
}

async function handle(request, response) {
  const [status, value, headers] = await respond(request).catch((error) => {
    const status = error instanceof Refusal ? error.status : 500
    if (status === 500) console.error(error)
    return [status, { title: 'Refused', status, detail: status === 500 ? 'Internal error' : error.message }]
  })
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  response.writeHead(status, { ...headers, 'content-type': type }).end(JSON.stringify(value))
}

await migrate(DATABASE)
if (FAULT === 'race-on-items') await pool.query('DROP INDEX IF EXISTS one_open_loan_per_item')
createServer(handle).listen(Number(PORT), '127.0.0.1')
