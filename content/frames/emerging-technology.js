import assert from 'node:assert/strict'
// sample
const log = append(append([], { batch: 1 }), { batch: 2 })
assert.ok(isIntact(log))
assert.ok(!isIntact([{ ...log[0], entry: { batch: 9 } }, log[1]]))
assert.ok(!isIntact([log[1]]))
