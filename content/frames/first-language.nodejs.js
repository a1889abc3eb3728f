import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'

writeFileSync('expenses.json', JSON.stringify([{ cents: 900 }, { cents: 85 }, { cents: 1250 }]))
// sample
assert.deepEqual(cents, [85, 900, 1250])
// What the text says of a sort without a comparison.
assert.deepEqual([900, 85, 1250].sort(), [1250, 85, 900])
