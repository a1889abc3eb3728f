import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { addSavedReply, changeSavedReply, deleteSavedReply } from './commands'
import { listSavedReplies } from './data'
import { MAX_REPLIES } from './saved-reply'

setUpDatabase()

const reply = { kind: 'praise' as const, title: 'Clear names', body: 'Your names **say** what they mean.' }

test('a mentor keeps, changes and takes away replies of their own, which no other mentor sees', async () => {
  const [marek, olga] = [await makePerson('Marek', { isMentor: true }), await makePerson('Olga', { isMentor: true })]
  const kept = await addSavedReply(marek, reply)
  expect(await addSavedReply(marek, reply)).toEqual(kept)
  const essential = await addSavedReply(marek, { ...reply, kind: 'essential', title: 'Untested' })
  expect(await listSavedReplies(marek)).toEqual([essential, kept])
  expect(await listSavedReplies(olga)).toEqual([])
  for (const id of [kept.id, randomUUID(), 'nonsense']) {
    await expect(changeSavedReply(olga, id, reply)).rejects.toMatchObject({ code: 'not-found' })
    await expect(deleteSavedReply(olga, id)).rejects.toMatchObject({ code: 'not-found' })
  }
  const changed = { ...reply, title: 'Good names' }
  expect(await changeSavedReply(marek, kept.id, changed)).toEqual({ id: kept.id, ...changed })
  await deleteSavedReply(marek, essential.id)
  await expect(deleteSavedReply(marek, essential.id)).rejects.toMatchObject({ code: 'not-found' })
  expect(await listSavedReplies(marek)).toEqual([{ id: kept.id, ...changed }])
})

test('a learner keeps none', async () => {
  const learner = await makeLearner('Ana')
  await expect(addSavedReply(learner, reply)).rejects.toMatchObject({ code: 'not-found' })
  await expect(listSavedReplies(learner)).rejects.toMatchObject({ code: 'not-found' })
})

test('a mentor keeps a hundred at most', async () => {
  const mentor = await makePerson('Marek', { isMentor: true })
  const data = Array.from({ length: MAX_REPLIES - 1 }, (_, n) => ({
    ...reply,
    ownerId: mentor.id,
    title: `Reply ${n}`,
  }))
  await db().savedReply.createMany({ data })
  await addSavedReply(mentor, reply)
  await expect(addSavedReply(mentor, { ...reply, title: 'One more' })).rejects.toMatchObject({ code: 'conflict' })
})
