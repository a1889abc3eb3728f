// `npm run drill checks -- [--rounds 10] [--language python|php|node] [--fault NAME]`: runs the checks of tool-lending on
// reference servers in three languages, whole and with each of their faults, and fails where a check says anything else
// than it should, in any round, or the instance judges the record differently.
import { parseArgs } from 'node:util'
import { faults } from '../checks/reference/tool-lending/faults'
import { startCountingCluster } from '../checks/reference/tool-lending/postgresql'
import { listFailures, runAndJudge } from '../checks/reference/tool-lending/run-and-judge'
import { type Language, languages, startReference, whyNot } from '../checks/reference/tool-lending/start'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '1' },
    language: { type: 'string', multiple: true, default: [...languages] },
    fault: { type: 'string', multiple: true },
  },
})
const rounds = Number(values.rounds)
const wanted = languages.filter((language) => values.language.includes(language))
if (!Number.isInteger(rounds) || rounds < 1 || wanted.length < values.language.length) {
  console.error(`Use npm run drill checks -- --rounds 10 --language ${languages.join('|')} --fault NAME`)
  process.exit(1)
}

let wrong = 0
for (const language of wanted) {
  const why = whyNot(language)
  if (why) console.log(`${language}: skipped. ${why}.`)
  else await tryLanguage(language)
}
console.log(wrong === 0 ? 'Every fault was found where it is, and nowhere else.' : `${wrong} runs differ.`)
process.exit(wrong === 0 ? 0 : 1)

async function tryLanguage(language: Language): Promise<void> {
  const cluster = language === 'node' ? await startCountingCluster() : null
  const named = ['', ...Object.keys(faults[language])].filter((fault) => values.fault?.includes(fault) ?? true)
  for (const fault of named) {
    for (let round = 1; round <= rounds; round++) {
      // A round ends with an empty database, which a faulty server does not set up again.
      const server = await startReference(language, fault, await cluster?.makeDatabase())
      await tryOnce(language, fault, server, round)
      server.stop()
    }
  }
  await cluster?.stop()
}

async function tryOnce(
  language: Language,
  fault: string,
  server: Awaited<ReturnType<typeof startReference>>,
  round: number,
): Promise<void> {
  const began = performance.now()
  const seed = `${round.toString(16).padStart(4, '0')}c0ffee0ddba1`
  const { results, judged, size, troubles } = await runAndJudge(server, seed)
  const failed = results.filter(({ result }) => result === 'failed').map(({ id }) => id)
  const blocked = results.filter(({ result }) => result === 'not-run').map(({ id }) => id)
  const isSame = JSON.stringify(judged) === JSON.stringify(results)
  const expected = faults[language][fault] ?? []
  const isRight = failed.join() === expected.join() && isSame && troubles.length === 0
  if (!isRight) wrong += 1
  const found = failed.length === 0 ? 'none failed' : `failed ${failed.join(', ')}`
  const notRun = blocked.length === 0 ? '' : `; not run ${blocked.join(', ')}`
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const words = [isRight ? 'ok  ' : 'FAIL', language, fault || 'whole', `round ${round}:`, `${found}${notRun};`]
  console.log(...words, `${Math.round(size / 1000)} kB, judged ${isSame ? 'the same' : 'differently'}, ${seconds} s`)
  if (!isRight) console.log([...listFailures(results), ...troubles].map((line) => `       ${line}`).join('\n'))
}
