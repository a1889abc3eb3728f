// Loaded into the server of the drill alone (`node --import`): says over the line to its parent what it uses, once all
// that is garbage has gone. Nothing of it is in the product.
import { readdirSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

process.on('message', async (message) => {
  if (message !== 'measure') return
  // What the first round sets free by finalizers, the second collects.
  for (let round = 0; round < 3; round++) {
    globalThis.gc()
    await wait(50)
  }
  const { rss, heapUsed, external } = process.memoryUsage()
  process.send({ rss, heapUsed, external, handles: readdirSync('/proc/self/fd').length })
})
process.channel.unref()
