import { expect, test } from 'vitest'
import { visitor } from '@/lib/platform/auth/viewer'
import { getContract } from './contracts.data'

test('a brief has a contract, the same each time', async () => {
  const contract = await getContract(visitor, 'tool-lending')
  expect(contract?.brief).toBe('tool-lending')
  expect(await getContract(visitor, 'tool-lending')).toBe(contract)
})

test('what is no brief has none, whatever file its name leads to', async () => {
  for (const slug of ['no-such-brief', '', '..', '../guide', 'tool-lending/../tool-lending']) {
    expect(await getContract(visitor, slug)).toBeNull()
  }
})
