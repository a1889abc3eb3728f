import { beforeAll, expect, it } from 'vitest'
import { EXCEPTIONS, findUnguarded } from './first-argument.mjs'
import { readProgram } from './program.mjs'

const text = `
import type { PendingSecondFactor, Operator, Viewer, Visitor } from '@/lib/platform/auth/viewer'
import { db, type Transaction } from '@/lib/foundation/database/db'

export const byNobody = async () => db().note.deleteMany({})
export async function byAnId(userId: string) { await db().note.deleteMany({ where: { learnerId: userId } }) }
export const byTheFacts = async (viewer: Omit<Viewer, 'name'> | { id: string }) => { viewer.id }
export const byALikeness = async (viewer: { readonly id: string; readonly isAdmin: boolean }) => { viewer.id }
export const byAViewerOrNone = async (viewer: Viewer | null) => { viewer?.id }
export const byTheSecond = async (id: string, viewer: Viewer) => { viewer.id + id }
export const lazily = (id: string) => db().note.deleteMany({ where: { id } })
const hidden = async () => {}
export { hidden as underAnotherName }

export const byViewer = async (viewer: Viewer, id: string) => { viewer.id + id }
export const byVisitor = async (visitor: Visitor) => { visitor.id }
export const byHalfway = async ({ id }: PendingSecondFactor) => { id }
export const byOperator = async (_operator: Operator) => {}
export const inTransaction = async (tx: Transaction) => { await tx.note.deleteMany({}) }
export const inOneOf = async ({ tx }: { readonly tx: Transaction; readonly id: string }) => { await tx.note.deleteMany({}) }
export const words = (id: string) => id
export const limit = 3
export type Answer = { readonly id: string }
const ofItsOwn = async () => {}
void ofItsOwn
`
const unguarded = [
  'byNobody',
  'byAnId',
  'byTheFacts',
  'byALikeness',
  'byAViewerOrNone',
  'byTheSecond',
  'lazily',
  'underAnotherName',
]
let program: ReturnType<typeof readProgram>

beforeAll(() => {
  const files = ['lib/planted/deep/commands.ts', 'lib/planted/data.ts']
  const second = `import type { Viewer } from '@/lib/platform/auth/viewer'
export { byAnId } from './deep/commands'
export const byViewer = async (viewer: Viewer) => { viewer.id }`
  const texts = Object.fromEntries(files.map((file) => [file, text]))
  program = readProgram([], { ...texts, 'lib/planted/drafts.commands.ts': second })
}, 120_000)

it('names each command that anybody could call, at any depth, and nothing else', () => {
  const problems = findUnguarded(program, {})
  const named = problems.map((problem) => /: (\w+) takes no Viewer, Operator or Transaction first/.exec(problem)?.[1])
  expect(named.sort()).toEqual([...unguarded, 'byAnId'].sort())
  expect(problems.join('\n')).toContain('lib/planted/deep/commands.ts:5: byNobody takes no')
})

it('lets an exception pass for as long as it is one', () => {
  const exceptions = { ...Object.fromEntries(unguarded.map((name) => [name, 'a test'])), byViewer: 'not needed' }
  expect(findUnguarded(program, exceptions)).toEqual([
    // Two functions have this name, and an exception covers only one.
    expect.stringContaining(': byAnId takes no'),
    expect.stringContaining(': byAnId takes no'),
    'byViewer needs no exception any more. Take it off the list.',
  ])
})

it('has a reason for each of its own', () => {
  for (const reason of Object.values(EXCEPTIONS)) expect(reason).toMatch(/^\w+ .+: .+/)
})
