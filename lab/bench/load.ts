// Times requests beside the minimum of the same framework on the same machine in the same run: a bare route that writes
// one row as durably, and a bare page of sixty steps. Also times a mentor's screens with many learners beside few. All
// alternate, and every answer is checked. Fails where a bound is exceeded. SIZES gives the numbers of learners, the
// smallest first (default 1000,10000,100000); ROUNDS the rounds of each; PARTS the parts to run (default
// ticks,pages,log,scaling).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { logs } from './load/logs'
import { pages } from './load/pages'
import { Report } from './load/report'
import { scaling } from './load/scaling'
import { makeServers } from './load/servers'
import { ticking } from './load/ticks'

const ROUNDS = Number(process.env.ROUNDS ?? 60)
const PARTS = (process.env.PARTS ?? 'ticks,pages,log,scaling').split(',')
const SIZES = (process.env.SIZES ?? '1000,10000,100000').split(',').map(Number)

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-bench-load-'))
try {
  const servers = await makeServers(folder, SIZES)
  const report = new Report()
  try {
    if (PARTS.includes('ticks')) await ticking(servers, ROUNDS, report)
    if (PARTS.includes('pages')) await pages(servers, folder, ROUNDS, report)
    if (PARTS.includes('log')) await logs(servers, ROUNDS, report)
    if (PARTS.includes('scaling')) await scaling(servers, ROUNDS, report)
  } finally {
    await servers.stop()
  }
  process.exitCode = report.isGood ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
