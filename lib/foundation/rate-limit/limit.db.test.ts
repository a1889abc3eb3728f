import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpEmptyDatabase } from '@/testing/database'
import { type Limit, limitFailures } from './limit'

setUpEmptyDatabase()

const limit: Limit = { name: 'guess', tries: 3, seconds: 60, refusal: () => 'Too many guesses.' }
const wrong = new Error('wrong')
const guess = (key: string, isRight: boolean) =>
  limitFailures(
    limit,
    key,
    async () => {
      if (!isRight) throw wrong
      return 'in'
    },
    (error) => error === wrong,
  )
const computeOutcomes = async (guesses: Promise<string>[]) =>
  (await Promise.allSettled(guesses)).map((one) =>
    one.status === 'fulfilled' ? one.value : ((one.reason as { code?: string }).code ?? one.reason.message),
  )

describe('somebody who guesses', () => {
  test('is stopped after so many wrong guesses, and is told how long to wait', async () => {
    for (let n = 0; n < 3; n++) await expect(guess('ana', false)).rejects.toBe(wrong)
    const refusal = await guess('ana', false).catch((error) => error)
    expect(refusal).toMatchObject({ code: 'too-many', message: 'Too many guesses.' })
    expect(refusal.retryAfter).toBeGreaterThan(50)
    expect(refusal.retryAfter).toBeLessThanOrEqual(60)
  })

  test('is stopped for right guesses too, until the time is over', async () => {
    for (let n = 0; n < 3; n++) await guess('ana', false).catch(() => {})
    await expect(guess('ana', true)).rejects.toMatchObject({ code: 'too-many' })
    await db().rateLimiterFlexible.updateMany({ data: { expire: new Date(Date.now() - 1000) } })
    expect(await guess('ana', true)).toBe('in')
    await expect(guess('ana', false)).rejects.toBe(wrong)
  })

  test('loses nothing by right guesses, nor by mishaps that are not theirs', async () => {
    for (let n = 0; n < 12; n++) expect(await guess('ana', true)).toBe('in')
    const mishap = new Error('no disk')
    const broken = () =>
      limitFailures(
        limit,
        'ana',
        () => Promise.reject(mishap),
        (error) => error === wrong,
      )
    for (let n = 0; n < 5; n++) await expect(broken()).rejects.toBe(mishap)
    await expect(guess('ana', false)).rejects.toBe(wrong)
    expect(await db().rateLimiterFlexible.findMany()).toMatchObject([{ key: 'guess:ana', points: 1 }])
  })

  test('is not stopped by what others guess, nor by another limit', async () => {
    for (let n = 0; n < 4; n++) await guess('ana', false).catch(() => {})
    expect(await guess('ben', true)).toBe('in')
    const other = { ...limit, name: 'other' }
    expect(
      await limitFailures(
        other,
        'ana',
        async () => 'in',
        () => true,
      ),
    ).toBe('in')
  })

  test('has no more guesses by making them all at once', async () => {
    const outcomes = await computeOutcomes(Array.from({ length: 20 }, () => guess('ana', false)))
    expect(outcomes.filter((one) => one === 'wrong')).toHaveLength(3)
    expect(outcomes.filter((one) => one === 'too-many')).toHaveLength(17)
  })

  test('does not hold up what others write in transactions meanwhile', async () => {
    const writes = Array.from({ length: 10 }, (_, n) =>
      db().$transaction(async (tx) => {
        await tx.user.create({ data: { name: 'A', email: `${n}@waymark.test` } })
        return 'written'
      }),
    )
    const outcomes = await computeOutcomes([...writes, ...Array.from({ length: 10 }, (_, n) => guess(`${n}`, true))])
    expect(outcomes).toEqual([...Array(10).fill('written'), ...Array(10).fill('in')])
  })
})
