import assert from 'node:assert/strict'

async function loadRate(country) {
  await new Promise((resolve) => setImmediate(resolve))
  throw new Error(`nothing on ${country}`)
}
// sample
const error = await taxFor({ country: 'NL' }).catch((reason) => reason)
assert.equal(error.message, 'nothing on NL')
assert.doesNotMatch(error.stack, /taxFor/)
