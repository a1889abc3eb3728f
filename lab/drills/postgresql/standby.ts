import { setTimeout as wait } from 'node:timers/promises'
import { untilReady } from '@/e2e/harness/ready'
import { inPlace } from './place'

/** Makes the database of a server a hot standby. @returns what went wrong */
export const standby = (): Promise<string[]> =>
  inPlace(async ({ cluster, serve }) => {
    const server = await serve()
    const ask = async (name: string) => {
      const answer = await fetch(`${server.url}/api/health/${name}`)
      return { status: answer.status, text: await answer.text() }
    }
    await untilReady(server.url, server)
    await cluster.standBy()
    let ready = await ask('ready')
    // Until the server has found its database again.
    for (let attempt = 0; attempt < 100 && !ready.text.includes('standby'); attempt++) {
      await wait(200)
      ready = await ask('ready')
    }
    const live = await ask('live')
    console.log(`on a hot standby ready is ${ready.status}, and live ${live.status}`)
    const isRight = ready.status === 503 && live.status === 200
    return isRight && ready.text.includes('read-only, as a standby is') ? [] : [`ready said ${ready.text}`]
  })
