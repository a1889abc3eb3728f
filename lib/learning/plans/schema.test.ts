import { expect, test } from 'vitest'
import { pauseSchema, workStartSchema } from './schema'

test('time off and the start of work lie in this century', () => {
  const isTaken = (day: string) =>
    workStartSchema.safeParse({ startsWorkOn: day }).success && pauseSchema.safeParse({ from: day, to: day }).success
  for (const day of ['2000-01-01', '2027-05-01', '2100-12-31']) expect(isTaken(day), day).toBe(true)
  for (const day of ['0000-01-01', '1999-12-31', '2101-01-01', '9999-12-31', '2027-02-30', '']) {
    expect(workStartSchema.safeParse({ startsWorkOn: day }).success, day).toBe(false)
    expect(pauseSchema.safeParse({ from: day, to: day }).success, day).toBe(false)
  }
})
