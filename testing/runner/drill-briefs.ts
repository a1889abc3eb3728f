import { type Check, type CheckBrief, CheckFailure } from '@/lib/learning/checks/kit/brief'

/** Briefs that a runner of tests has instead of the real ones, for what it does and not for what they ask. */

const drill = (id: string, run: Check['run'], more: Partial<Check> = {}): Check => ({
  ...{ id, title: `Tries ${id}`, says: `The contract of ${id}.`, row: null, level: 'competent', run },
  ...more,
})

const expectStatus = (wanted: number, { answer }: { readonly answer: { readonly status: number } }) => {
  if (answer.status !== wanted) throw new CheckFailure(`${wanted}`, `${answer.status}`)
}

const thing = drill(
  'thing',
  async ({ random, send, pathOfLocation }) => {
    const made = await send({ method: 'POST', path: '/things', json: { name: random.word() } })
    if (made.answer.status !== 201) throw new CheckFailure('201', `${made.answer.status}`, made)
    const read = await send({ method: 'GET', path: pathOfLocation(made) ?? '/nowhere' })
    if (read.answer.body !== made.answer.body) throw new CheckFailure('the same thing', read.answer.body, read)
  },
  { row: 'contract' },
)
const keys = drill('keys', async ({ send }) => {
  for (const [key, status] of [
    ['valid', 200],
    ['wrong', 401],
    ['none', 401],
  ] as const) {
    expectStatus(status, await send({ method: 'GET', path: '/things', key }))
  }
})
const race = drill('race', async ({ sendAtOnce }) => {
  const exchanges = await sendAtOnce(Array.from({ length: 30 }, () => ({ method: 'GET', path: '/together' })))
  if (exchanges.some(({ answer }) => answer.status !== 200)) throw new CheckFailure('200 thirty times', 'less')
})

/** Each of its paths is answered in a way of its own. */
const oddPaths = [
  '/huge',
  '/redirect',
  '/cookies',
  '/bytes',
  '/mark',
  '/closes',
  '/packed',
  '/status',
  '/empty',
  '/cut',
  '/echo',
  '/reset-content',
]
const odd = drill('odd', async ({ send }) => {
  for (const path of oddPaths) await send({ method: 'GET', path })
  await send({ method: 'HEAD', path: '/cookies' })
})
const slow = drill('slow', async ({ sendAtOnce }) => {
  await sendAtOnce(['/slow', '/unpackable'].map((path) => ({ method: 'GET', path })))
})
const restart = drill(
  'restart',
  async ({ random, send, sendDuring }) => {
    const names = Array.from({ length: 60 }, () => random.word(12))
    const { exchanges, command } = await sendDuring(
      'restart',
      names.map((name) => ({ method: 'POST', path: '/things', json: { name } })),
    )
    if (!command.succeeded) throw new CheckFailure('restart to bring the server back', 'no server')
    const { answer } = await send({ method: 'GET', path: '/things' })
    const lost = exchanges.filter(
      (one, index) => one.answer.status === 201 && !answer.body.includes(`"${names[index]}"`),
    )
    if (lost.length > 0) throw new CheckFailure('each 201 to be kept', `${lost.length} lost`)
  },
  { needs: 'restart' },
)
const statements = drill(
  'statements',
  async ({ perform }) => {
    const { value } = await perform('statements')
    if (value !== 42) throw new CheckFailure('42', `${value}`)
  },
  { needs: 'statements' },
)
const keyless = drill('keyless', async ({ send }) => {
  const asked = await send({ method: 'GET', path: '/things', key: 'none' })
  if (asked.answer.status !== 200) throw new CheckFailure('200', `${asked.answer.status}`, asked)
})
const broken = drill('broken', async () => {
  throw new TypeError('of its own')
})

const brief = (slug: string, ...checks: Check[]): CheckBrief => ({
  ...{ slug, title: `Drill ${slug}`, version: 3, checks },
  usesKey: true,
})

export const checkBriefs: readonly CheckBrief[] = [
  brief('small', thing, keys),
  brief('race', race),
  brief('odd', odd),
  brief('slow', slow),
  brief('commands', restart, statements, thing),
  brief('broken', broken),
  { ...brief('keyless', keyless), usesKey: false },
]

export const findBrief = (slug: string): CheckBrief | null => checkBriefs.find((one) => one.slug === slug) ?? null
