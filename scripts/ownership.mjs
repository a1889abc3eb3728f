// Fails where a table is written by more than one domain: part of `npm run check`.
import { readRelations } from './ownership/nested.mjs'
import { findProblems } from './ownership/owners.mjs'
import { listSources, readProgram } from './ownership/program.mjs'
import { findWrites } from './ownership/writes.mjs'

const program = readProgram(
  listSources('app', 'components', 'lib', 'prisma', 'scripts', 'instrumentation.ts', 'proxy.ts'),
)
const problems = findProblems(findWrites(program, await readRelations()))
if (problems.length > 0) console.log(problems.join('\n'))
process.exit(problems.length > 0 ? 1 : 0)
