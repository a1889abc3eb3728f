// Loaded into the drill's server alone (`node --import`): reports memory and handles after garbage collection to the
// parent process. It is not part of the product.
import { readdirSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

process.on('message', async (message) => {
  if (message !== 'measure') return
  // Objects freed by finalizers in one round are collected in the next.
  for (let round = 0; round < 3; round++) {
    globalThis.gc()
    await wait(50)
  }
  const { rss, heapUsed, external } = process.memoryUsage()
  process.send({ rss, heapUsed, external, handles: readdirSync('/proc/self/fd').length })
})
process.channel.unref()
