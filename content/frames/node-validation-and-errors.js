import assert from 'node:assert/strict'
import { z } from 'zod'

class InvalidInput extends Error {
  constructor(issues) {
    super('invalid')
    this.issues = issues
  }
}
const loans = { create: async (loan) => ({ id: 1, ...loan }) }
const router = { post: (_path, handler) => (router.handler = handler) }
// sample
const answer = {}
const res = { status: (code) => ((answer.status = code), res), json: (body) => (answer.body = body) }
const bookId = '7b0c1f52-52d5-4f0a-9a55-0c2f6f6a1a11'
await router.handler({ body: { bookId, days: 30 } }, res)
assert.deepEqual(answer, { status: 201, body: { id: 1, bookId, days: 30 } })
await assert.rejects(router.handler({ body: { bookId, days: 31 } }, res), InvalidInput)
await assert.rejects(router.handler({ body: { bookId, days: 3, role: 'admin' } }, res), InvalidInput)
