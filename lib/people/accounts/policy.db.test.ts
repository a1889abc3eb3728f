import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { canAdminister, canMentor, learnersVisibleTo, visiblePeople } from './policy'

setUpDatabase()

const cast: Record<string, Viewer> = {}
const viewerNamed = (name: string): Viewer => {
  const viewer = cast[name]
  if (!viewer) throw new Error(`Nobody is called ${name}.`)
  return viewer
}

/**
 * Makes the cast: Ana and Ben learn with Marek, Cleo with Olga; Dan is in no cohort; Marek learns with Olga; Pia
 * mentored once.
 */
beforeAll(async () => {
  for (const name of ['Ana', 'Ben', 'Cleo', 'Dan']) cast[name] = await makePerson(name)
  for (const name of ['Marek', 'Olga']) cast[name] = await makePerson(name, { isMentor: true })
  cast.Ada = await makePerson('Ada', { isAdmin: true })
  cast.Pia = await makePerson('Pia')
  await makeCohort('Spring', ['Ana', 'Ben'], ['Marek', 'Pia'])
  await makeCohort('Autumn', ['Cleo', 'Marek'], ['Olga'])
})

async function makeCohort(name: string, learners: string[], mentors: string[]) {
  const cohort = await db().cohort.create({ data: { name, joinCode: name } })
  const members = [
    ...learners.map((learner) => ({ role: 'learner', userId: viewerNamed(learner).id })),
    ...mentors.map((mentor) => ({ role: 'mentor', userId: viewerNamed(mentor).id })),
  ]
  await db().membership.createMany({ data: members.map((member) => ({ ...member, cohortId: cohort.id })) })
}

type People = ReturnType<typeof visiblePeople> | NonNullable<ReturnType<typeof learnersVisibleTo>>
const getNames = async (where: People) => {
  const people = await db().user.findMany({ where, select: { name: true }, orderBy: { name: 'asc' } })
  return people.map(({ name }) => name)
}

describe('whose progress a person sees', () => {
  test.each([
    ['a learner: their own', 'Ana', ['Ana']],
    ['a learner without a cohort: their own', 'Dan', ['Dan']],
    ['a mentor: their learners and their own', 'Marek', ['Ana', 'Ben', 'Marek']],
    ['another mentor: the other learners, a mentor among them', 'Olga', ['Cleo', 'Marek', 'Olga']],
    ['somebody who no longer mentors: their own', 'Pia', ['Pia']],
    ['an admin: the learners of every cohort and their own', 'Ada', ['Ada', 'Ana', 'Ben', 'Cleo', 'Marek']],
  ])('%s', async (_title, name, seen) => {
    expect(await getNames(visiblePeople(viewerNamed(name)))).toEqual(seen)
  })
})

describe('whom a person looks after', () => {
  test.each([
    ['a learner: nobody', 'Ana', null],
    ['a mentor: the learners of their cohorts', 'Marek', ['Ana', 'Ben']],
    ['an admin: the learners of every cohort', 'Ada', ['Ana', 'Ben', 'Cleo', 'Marek']],
  ])('%s', async (_title, name, seen) => {
    const where = learnersVisibleTo(viewerNamed(name))
    expect(where && (await getNames(where))).toEqual(seen)
  })
})

describe('what a person may do', () => {
  test.each([
    ['a learner neither mentors nor administers', 'Ana', false, false],
    ['a mentor mentors', 'Marek', true, false],
    ['an admin does both', 'Ada', true, true],
  ])('%s', (_title, name, mentors, administers) => {
    expect([canMentor(viewerNamed(name)), canAdminister(viewerNamed(name))]).toEqual([mentors, administers])
  })
})
