// `npm run fuzz markdown -- --texts 20000 --seed 1`: renders hostile texts, up to each place's longest, wherever
// people's texts are processed, and fails where one takes over 50 ms or produces over 20 times its size.
import { parseArgs } from 'node:util'
import { fuzzMarkdown } from '@/e2e/fuzz/markdown/run'

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { texts: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
})
const [texts, seed] = [Number(values.texts), Number(values.seed)]
if (!Number.isInteger(texts) || texts < 1 || !Number.isInteger(seed)) {
  console.error('Use whole numbers: --texts 20000 --seed 1')
  process.exit(1)
}

const started = performance.now()
const onProgress = (done: number) => console.log(`${done} of ${texts} texts rendered`)
const { slow, large, failed, asTyped, byPlace } = fuzzMarkdown({ texts, seed, onProgress })
const seconds = ((performance.now() - started) / 1000).toFixed(0)
console.log(`${texts} texts, seed ${seed}, ${seconds} s; ${asTyped} shown as they were typed`)
for (const { place, count, slowestMs, mostTimes } of byPlace) {
  console.log(
    `  ${place}: ${count}, slowest ${slowestMs.toFixed(1)} ms, largest ${mostTimes.toFixed(1)} times its size`,
  )
}
const problems = [...slow, ...large, ...failed]
for (const problem of problems.slice(0, 40)) console.log(`! ${problem}`)
console.log(problems.length === 0 ? 'Nothing is wrong.' : `${problems.length} texts failed.`)
process.exitCode = problems.length === 0 ? 0 : 1
