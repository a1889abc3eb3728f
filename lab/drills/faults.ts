// `npm run drill faults [-- --only NAME,NAME] [--kind unit|journey]`: breaks the product by one patch of lab/drills/faults/
// after the other, and runs the test files that its head names. Fails where one of them still passes.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Fault, readFault } from './faults/fault'
import { makeCopy } from './faults/working-copy'

const { values } = parseArgs({ options: { only: { type: 'string' }, kind: { type: 'string' } } })
const folder = 'lab/drills/faults'
const reports = 'test-results/faults'
const wanted = values.only?.split(',')
const faults = readdirSync(folder)
  .filter((file) => file.endsWith('.patch'))
  .map((file): Fault => readFault(path.basename(file, '.patch'), readFileSync(path.join(folder, file), 'utf8')))
  .filter(({ name, kinds }) => (!wanted || wanted.includes(name)) && (!values.kind || kinds.includes(values.kind)))
if (faults.length === 0) {
  console.error('There is no such fault.')
  process.exit(1)
}

const copy = makeCopy(process.cwd())
const missed: string[] = []
try {
  mkdirSync(reports, { recursive: true })
  for (const [index, { name, breaks, caughtBy, kinds }] of faults.entries()) {
    console.log(`\n${index + 1} of ${faults.length}. ${name}: ${breaks}`)
    copy.apply(path.resolve(folder, `${name}.patch`))
    if (kinds.includes('journey')) copy.build()
    for (const file of caughtBy) {
      const { hasFailed, reasons, output } = copy.run(file)
      writeFileSync(path.join(reports, `${name}.${path.basename(file)}.txt`), output)
      console.log(`  ${hasFailed ? 'noticed by    ' : 'NOT NOTICED BY'} ${file}`)
      for (const line of reasons) console.log(`    ${line}`)
      if (!hasFailed) missed.push(`${name}: ${file}`)
    }
    copy.restore()
  }
} finally {
  copy.remove()
}
console.log(
  missed.length === 0
    ? `\nAll ${faults.length} faults were noticed.`
    : `\nNot noticed:\n${missed.map((one) => `  ${one}`).join('\n')}`,
)
process.exitCode = missed.length === 0 ? 0 : 1
