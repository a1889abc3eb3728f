import assert from 'node:assert/strict'

const lines = []
console.log = (line) => lines.push(line)
// sample
setTimeout(() => assert.deepEqual(lines, ['start', 'end', 'promise', 'timer']), 20)
