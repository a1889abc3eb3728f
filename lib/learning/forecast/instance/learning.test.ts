import { expect, test } from 'vitest'
import { toDayNumber } from '@/lib/foundation/values/day-number'
import { simulatePeople } from '@/testing/learners/simulated-people'
import { backend } from '@/testing/roadmap'
import { toKnownInput } from '../calibration/moments'
import { learnInstanceModelInSteps } from './learning'
import { learnInstanceModel, type ObservedLearner } from './replay'

const people = simulatePeople(backend, 12).map(
  (learner, index): ObservedLearner => ({
    id: String(index),
    startedOn: learner.plan.startedOn,
    until: '2027-06-01',
    knownOn: (today) => toKnownInput(backend, learner, toDayNumber(today)),
  }),
)
const read = (some: readonly ObservedLearner[]) =>
  async function* () {
    yield* some
  }
const breathe = async () => {}
const always = { mayGoOn: async () => true, breathe }

test('learns the same as all at once', async () => {
  const learning = await learnInstanceModelInSteps(read(people), always)
  expect(learning).toMatchObject({ instance: learnInstanceModel(people), people: 12, failures: [] })
})

test('leaves out a learner whose data cannot be worked with, and tells who it was', async () => {
  const err = new Error('damaged')
  const fails = (id: string, fromCall: number): ObservedLearner => {
    const [some] = people
    if (!some) throw new Error('There are no people.')
    let calls = 0
    const knownOn: ObservedLearner['knownOn'] = (today) => {
      if (++calls > fromCall) throw err
      return some.knownOn(today)
    }
    return { ...some, id, knownOn }
  }
  const withDamage = [fails('at once', 0), ...people.slice(0, 6), fails('at once too', 0), ...people.slice(6)]
  const learning = await learnInstanceModelInSteps(read(withDamage), always)
  expect(learning).toMatchObject({ instance: learnInstanceModel(people), people: 12 })
  expect(learning?.failures).toEqual([
    { learnerId: 'at once', err },
    { learnerId: 'at once too', err },
  ])
  // Habits take two reads; the third is the first after all habits are known.
  const later = await learnInstanceModelInSteps(read([...people, fails('later', 3)]), always)
  expect(later?.failures).toEqual([{ learnerId: 'later', err }])
  expect(later?.instance.deviations).toEqual(expect.any(Array))
})

test('stops where it may not go on', async () => {
  let asked = 0
  expect(await learnInstanceModelInSteps(read(people), { mayGoOn: async () => ++asked < 15, breathe })).toBeNull()
  expect(asked).toBe(15)
})
