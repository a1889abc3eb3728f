import { describe, expect, it } from 'vitest'
import { decideLead } from './lead'

const mentor = (userId: string, day: number, isLead = false) => ({
  userId,
  joinedAt: new Date(Date.UTC(2026, 8, day)),
  isLead,
})

describe('the lead of a cohort', () => {
  it('is the mentor who was set', () => {
    expect(decideLead([mentor('ana', 1), mentor('bo', 2, true)])).toBe('bo')
  })

  it('is the first who joined where none is set', () => {
    expect(decideLead([mentor('bo', 2), mentor('ana', 1)])).toBe('ana')
  })

  it('is the same for every order of two who joined at once', () => {
    expect(decideLead([mentor('bo', 1), mentor('ana', 1)])).toBe('ana')
    expect(decideLead([mentor('ana', 1), mentor('bo', 1)])).toBe('ana')
  })

  it('is missing without mentors', () => {
    expect(decideLead([])).toBeNull()
  })
})
