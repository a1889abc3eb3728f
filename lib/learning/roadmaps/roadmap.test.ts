import { expect, test } from 'vitest'
import { backend } from '@/testing/roadmap'
import { getRequestedTrack } from './roadmap'

test('an address shows the track that it asks for, and the first when it asks for none there is', () => {
  expect(getRequestedTrack(backend, 'django')?.slug).toBe('django')
  for (const asked of [undefined, '', 'cobol', ['django', 'nodejs'], '\0']) {
    expect(getRequestedTrack(backend, asked)?.slug).toBe(backend.tracks[0]?.slug)
  }
  expect(getRequestedTrack({ ...backend, tracks: [] }, 'django')).toBeUndefined()
})
