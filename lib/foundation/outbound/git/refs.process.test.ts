import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRefs } from './refs'

let server: Server
let answer = ''
beforeAll(async () => {
  server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-advertisement' }).end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  process.env.DATABASE_URL = 'file:none'
  process.env.OUTBOUND_ALLOW = host()
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
const host = () => `127.0.0.1:${(server.address() as AddressInfo).port}`

const line = (text: string) => (text.length + 4).toString(16).padStart(4, '0') + text
const head = 'a'.repeat(40)

/** Reads the refs of a repository with this many branches. */
function ask(branches: number) {
  const names = Array.from({ length: branches }, (_, n) => line(`${head} refs/heads/branch-${n}\n`))
  const first = line(`${head} HEAD\u0000shallow symref=HEAD:refs/heads/main\n`)
  answer = [line('# service=git-upload-pack\n'), '0000', first, ...names, '0000'].join('')
  return readRefs(`http://${host()}/api.git`, AbortSignal.timeout(20_000))
}

test('a repository with a thousand branches is read', async () => {
  expect(await ask(1000)).toMatchObject({ defaultBranch: 'main', head, tips: { length: 1001 } })
})

test('one whose list goes on and on is not: while it was taken apart, everybody would wait', async () => {
  await expect(ask(40_000)).rejects.toMatchObject({ trouble: 'too-large' })
})
