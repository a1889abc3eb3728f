// Part of `npm run check`. Fails where more than one domain writes to a table, where a domain reads a table of a later
// one, and where a command does not take the person for whom it acts.
import { findUnguarded } from './ownership/first-argument.mjs'
import { readSchema } from './ownership/nested.mjs'
import { findProblems } from './ownership/owners.mjs'
import { listSources, readProgram } from './ownership/program.mjs'
import { findEarlyReads } from './ownership/reads.mjs'
import { findWrites } from './ownership/writes.mjs'
import { ROOMS } from './rooms.mjs'

const program = readProgram(
  listSources('app', 'components', 'lib', 'prisma', ...ROOMS, 'instrumentation.ts', 'proxy.ts'),
)
const writes = findWrites(program, await readSchema())
const problems = [...findProblems(writes), ...findEarlyReads(program, writes), ...findUnguarded(program)]
if (problems.length > 0) console.log(problems.join('\n'))
process.exit(problems.length > 0 ? 1 : 0)
