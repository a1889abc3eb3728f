import { writeFileSync } from 'node:fs'
import { makeLoadWorld } from './load/world'
import { SECRET } from './servers'

process.env.NEXTAUTH_SECRET = SECRET
process.env.NEXTAUTH_URL = 'http://127.0.0.1:3296'
const size = Number(process.env.SIZE ?? 1000)
const w = await makeLoadWorld('/tmp/main/w', size, 'http://127.0.0.1:3296')
writeFileSync(`/tmp/main/w/w${size}.json`, JSON.stringify(w))
process.exit(0)
