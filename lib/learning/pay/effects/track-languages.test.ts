import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { listOptions } from './names'
import { findTrackLanguage } from './track-languages'

test('each track of the roadmap has its own language in the pay data', () => {
  const { tracks } = parse(readFileSync('content/roadmaps/backend/roadmap.yaml', 'utf8')) as {
    tracks: { slug: string; language: string }[]
  }
  expect(tracks.length).toBeGreaterThan(0)
  const names = new Map(listOptions('language').map(({ slug, name }) => [slug, name()]))
  for (const { slug, language } of tracks) expect(names.get(findTrackLanguage(slug) ?? ''), slug).toBe(language)
})

test('an unknown track has no language', () => {
  expect(findTrackLanguage('cobol')).toBeNull()
})
