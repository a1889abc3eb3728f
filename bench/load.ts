// What requests take, beside the least that the same framework takes on the same machine in the same run: a bare route
// that writes one row as durably, and a bare page of sixty steps. And what the screens of a mentor take with many
// learners beside few. All are asked in turns, and every answer is looked at. Fails where a bound is not held.
// SIZES says how many learners there are, the smallest first (1000,10000,100000 without it); ROUNDS how often each is
// asked; PARTS which parts are run (ticks,pages,log,scaling without it).
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
