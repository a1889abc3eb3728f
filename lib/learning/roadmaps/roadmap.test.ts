import { expect, test } from 'vitest'
import { backend } from '@/testing/roadmap'
import { trackAsked } from './roadmap'

test('an address shows the track that it asks for, and the first when it asks for none there is', () => {
  expect(trackAsked(backend, 'django')?.slug).toBe('django')
  for (const asked of [undefined, '', 'cobol', ['django', 'nodejs'], '\0']) {
    expect(trackAsked(backend, asked)?.slug).toBe(backend.tracks[0]?.slug)
  }
  expect(trackAsked({ ...backend, tracks: [] }, 'django')).toBeUndefined()
})
