import assert from 'node:assert/strict'
// sample
const people = Array.from({ length: 2000 }, (_, id) => id)
const on = (percent) => people.filter((id) => isOn('new-search', id, percent))
assert.deepEqual(on(0), [])
assert.equal(on(100).length, people.length)
assert.ok(on(20).every((id) => isOn('new-search', id, 50)))
assert.ok(Math.abs(on(20).length - 400) < 80)
