import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { leave, makeCohort, makeOnlookers, without } from '@/testing/cohorts'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { addMentorNote, changeMentorNote, removeMentorNote } from './commands'
import { listMentorNotes } from './data'

setUpDatabase()

const aMentor = (name = 'Marek') => makePerson(name, { isMentor: true })

async function mentored() {
  const [learner, mentor, second] = [await makeLearner('Ana'), await aMentor(), await aMentor('Olga')]
  const cohortId = await makeCohort('Spring', { learners: [learner], mentors: [mentor, second] })
  return { learner, mentor, second, cohortId }
}

describe('a note about a learner', () => {
  test('is read by every mentor of the cohort, and changed by who wrote it', async () => {
    const { learner, mentor, second } = await mentored()
    const note = await addMentorNote(mentor, learner.id, { body: 'Asks good questions.' })
    expect(note).toMatchObject({ authorName: 'Marek', isMine: true, version: 1, isEdited: false })
    expect((await listMentorNotes(second, learner.id)).notes).toEqual([{ ...note, isMine: false }])
    const change = { body: 'Taken over.', version: 1 }
    await expect(changeMentorNote(second, learner.id, note.id, change)).rejects.toMatchObject({ code: 'not-found' })
    await expect(removeMentorNote(second, learner.id, note.id)).rejects.toMatchObject({ code: 'not-found' })
    const changed = await changeMentorNote(mentor, learner.id, note.id, {
      body: 'Asks **very** good ones.',
      version: 1,
    })
    expect(changed).toMatchObject({ version: 2, isEdited: true })
    await removeMentorNote(mentor, learner.id, note.id)
    expect((await listMentorNotes(mentor, learner.id)).notes).toEqual([])
    await expect(removeMentorNote(mentor, learner.id, note.id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is not written over a text that is not the newest, and the same change twice is one', async () => {
    const { learner, mentor } = await mentored()
    const { id } = await addMentorNote(mentor, learner.id, { body: 'One' })
    await changeMentorNote(mentor, learner.id, id, { body: 'Two', version: 1 })
    const stale = changeMentorNote(mentor, learner.id, id, { body: 'Three', version: 1 })
    await expect(stale).rejects.toMatchObject({ code: 'conflict' })
    expect(await changeMentorNote(mentor, learner.id, id, { body: 'Two', version: 1 })).toMatchObject({ version: 2 })
    expect((await listMentorNotes(mentor, learner.id)).notes).toMatchObject([{ body: 'Two', version: 2 }])
  })

  test('is one for a key however often it is sent; another text under the key is refused', async () => {
    const { learner, mentor, second } = await mentored()
    const add = (body: string, who = mentor) => addMentorNote(who, learner.id, { body }, 'key-0001')
    const [first, again] = await Promise.all([add('One'), add('One')])
    expect(again).toEqual(first)
    await expect(add('Two')).rejects.toMatchObject({ code: 'key-reused' })
    expect((await add('One', second)).id).not.toBe(first.id)
    await changeMentorNote(mentor, learner.id, first.id, { body: 'Edited', version: 1 })
    expect(await add('One')).toMatchObject({ id: first.id, body: 'Edited' })
    expect((await listMentorNotes(mentor, learner.id)).notes).toHaveLength(2)
  })

  test('names its cohort where the mentor shares several with the learner, and stays in it', async () => {
    const { learner, mentor, second, cohortId } = await mentored()
    const other = await makeCohort('Autumn', { learners: [learner], mentors: [mentor] })
    await expect(addMentorNote(mentor, learner.id, { body: 'Which?' })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ field: 'cohort' }],
    })
    await addMentorNote(mentor, learner.id, { body: 'For autumn', cohort: other })
    await addMentorNote(mentor, learner.id, { body: 'For spring', cohort: cohortId })
    expect((await listMentorNotes(mentor, learner.id)).notes.map(({ cohort }) => cohort.name).sort()).toEqual([
      'Autumn',
      'Spring',
    ])
    expect((await listMentorNotes(second, learner.id)).notes).toMatchObject([{ body: 'For spring' }])
    await expect(addMentorNote(second, learner.id, { body: 'No', cohort: other })).rejects.toMatchObject({
      code: 'not-found',
    })
    await leave(cohortId, learner)
    expect((await listMentorNotes(mentor, learner.id)).notes).toMatchObject([{ body: 'For autumn' }])
  })

  test('needs a learner with a plan', async () => {
    const [newcomer, mentor] = [await makePerson('Nia'), await aMentor()]
    await makeCohort('Spring', { learners: [newcomer], mentors: [mentor] })
    await expect(addMentorNote(mentor, newcomer.id, { body: 'Hm' })).rejects.toMatchObject({ code: 'conflict' })
    expect((await listMentorNotes(mentor, newcomer.id)).notes).toEqual([])
  })

  test('stays when its author has gone, and nobody can change it', async () => {
    const { learner, mentor, second, cohortId } = await mentored()
    const { id } = await addMentorNote(mentor, learner.id, { body: 'Mine' })
    await leave(cohortId, mentor)
    for (const who of [mentor, without(mentor, 'isMentor')]) {
      const change = changeMentorNote(who, learner.id, id, { body: 'Still mine', version: 1 })
      await expect(change).rejects.toMatchObject({ code: 'not-found' })
      await expect(removeMentorNote(who, learner.id, id)).rejects.toMatchObject({ code: 'not-found' })
    }
    expect((await listMentorNotes(second, learner.id)).notes).toMatchObject([{ authorName: 'Marek', isMine: false }])
    await db().user.delete({ where: { id: mentor.id } })
    expect((await listMentorNotes(second, learner.id)).notes).toMatchObject([
      { authorName: 'former mentor', isMine: false },
    ])
  })
})

test('notes are for mentors of the cohort and admins; the learner and everybody else find nobody', async () => {
  const { learner, mentor, admin, strangers } = await makeOnlookers()
  const { id } = await addMentorNote(mentor, learner.id, { body: 'Seen' })
  for (const [who, viewer] of Object.entries(strangers)) {
    const gone = { code: 'not-found' }
    await expect(listMentorNotes(viewer, learner.id), who).rejects.toMatchObject(gone)
    await expect(addMentorNote(viewer, learner.id, { body: 'No' }), who).rejects.toMatchObject(gone)
    const change = changeMentorNote(viewer, learner.id, id, { body: 'No', version: 1 })
    await expect(change, who).rejects.toMatchObject(gone)
    await expect(removeMentorNote(viewer, learner.id, id), who).rejects.toMatchObject(gone)
  }
  expect((await listMentorNotes(admin, learner.id)).notes).toMatchObject([{ id, isMine: false }])
  await addMentorNote(admin, learner.id, { body: 'From above' })
  expect((await listMentorNotes(mentor, learner.id)).notes).toHaveLength(2)
})

test('a note of another learner is not found under this one, nor under what is no id', async () => {
  const { learner, mentor, cohortId } = await mentored()
  const other = await makeLearner('Bo')
  await db().membership.create({ data: { cohortId, userId: other.id, role: 'learner' } })
  const { id } = await addMentorNote(mentor, learner.id, { body: 'Mine' })
  for (const [learnerId, noteId] of [
    [other.id, id],
    [learner.id, randomUUID()],
    [learner.id, 'nothing'],
    ['nobody', id],
  ] as const) {
    await expect(removeMentorNote(mentor, learnerId, noteId)).rejects.toMatchObject({ code: 'not-found' })
  }
  await expect(listMentorNotes(mentor, 'nobody')).rejects.toMatchObject({ code: 'not-found' })
})
