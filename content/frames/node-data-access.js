import assert from 'node:assert/strict'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
await pool.query(`CREATE TABLE books (id integer PRIMARY KEY, copies integer NOT NULL CHECK (copies >= 0));
  CREATE TABLE loans (book_id integer NOT NULL, member_id integer NOT NULL);
  INSERT INTO books VALUES (1, 1);`)

async function lend(bookId, memberId) {
  // sample
}

await lend(1, 7)
await assert.rejects(lend(1, 8), /books_copies_check/)
assert.deepEqual((await pool.query('SELECT member_id FROM loans')).rows, [{ member_id: 7 }])
assert.equal(pool.idleCount, pool.totalCount)
await pool.end()
