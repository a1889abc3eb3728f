import { expect, it } from 'vitest'
import { blockIds } from './effects/models'
import { findTopic, payTopics } from './topics'

it('shows each block of what moves pay on one page', () => {
  const shown = payTopics.flatMap(({ blocks }): readonly string[] => blocks)
  expect(shown.toSorted()).toEqual([...blockIds].toSorted())
})

it('knows its pages by their addresses', () => {
  expect(findTopic('skills')?.title()).toBe('Languages and tools')
  expect(findTopic('constructor')).toBeNull()
})
