import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ContentError } from '../content'
import { roadmapFileSchema } from '../content-schema'
import { frontMatterFindings } from './front-matter/front-matter'
import { newFlavour, newStep, placeFrom } from './new-step'

const ID = '7b8e2d3a-1111-4111-8111-111111111111'
const yaml = `# Every id is permanent: progress hangs on it.
id: 7b8e2d3a-3333-4333-8333-333333333333
slug: tiny
title: Tiny
summary: A roadmap that is small enough, and whose one long line must not be folded when the list of its steps grows by one.

tracks:
  - { slug: red, title: "Red", language: None, summary: "The only track there is here." }

skills:
  - { slug: reading, title: Reading, kind: soft } # the one that counts
stages:
  - id: 7b8e2d3a-4444-4444-8444-444444444444
    slug: one
    title: One
    summary: "The one and only stage here."
    steps:
      - a # the first
      - b
`
const place = { roadmap: 'tiny', stage: 'one', slug: 'c' }
const refused = (work: () => unknown, message: RegExp) => {
  expect(work).toThrow(ContentError)
  expect(work).toThrow(message)
}
const split = (text = '') => {
  const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  return { frontMatter: parse(frontMatter) as unknown, body }
}

describe('a new step', () => {
  test('stands at the end of its stage, and nothing else of the list changes', () => {
    const [list] = newStep(place, yaml, new Set(['a', 'b']), ID)
    expect(list).toEqual({ path: 'tiny/roadmap.yaml', text: yaml.replace('      - b\n', '      - b\n      - c\n') })
    expect(roadmapFileSchema.parse(parse(list?.text ?? '')).stages[0]?.steps).toEqual(['a', 'b', 'c'])
  })

  test('has its id and every part, and is refused until they are filled in', () => {
    const [, file] = newStep(place, yaml, new Set(), ID)
    expect(file?.path).toBe('tiny/steps/one/c.md')
    const raw = { path: 'steps/one/c.md', ...split(file?.text) }
    expect(raw.frontMatter).toMatchObject({ id: ID })
    const messages = frontMatterFindings('tiny', new Map([['one/c', raw]]), true).map(({ message }) => message)
    for (const part of 'title shortTitle summary kind level core effort.median completion skills checklist resources selfCheck'.split(
      ' ',
    )) {
      expect(messages).toContainEqual(expect.stringMatching(new RegExp(`^${part} is (empty|too short)`)))
    }
    expect(raw.body).toMatch(/## What it is[^#]*<!--[^#]*## Why it matters at work[^#]*<!--[^#]*## How to go about it/)
  })

  test('is refused where the slug is taken or the stage does not exist', () => {
    refused(() => newStep(place, yaml, new Set(['c']), ID), /There is a step c already/)
    refused(() => newStep({ ...place, stage: 'two' }, yaml, new Set(), ID), /no stage two; the stages are one/)
  })
})

describe('a new flavour', () => {
  const files = new Set(['a.md', 'b.md', 'b.red.md'])

  test('lies beside its step and has a text to fill in', () => {
    const [file] = newFlavour({ ...place, slug: 'a' }, 'red', yaml, files)
    expect(file?.path).toBe('tiny/steps/one/a.red.md')
    const raw = { path: 'steps/one/a.red.md', ...split(file?.text) }
    const findings = frontMatterFindings('tiny', new Map([['one/a.red', raw]]), true)
    expect(findings.map(({ message }) => message)).toEqual([
      'resources is too short or small; give at least 1 entries.',
    ])
  })

  test('is refused without its step or track, and where it exists', () => {
    refused(() => newFlavour(place, 'red', yaml, files), /no step c in one/)
    refused(() => newFlavour({ ...place, slug: 'a' }, 'green', yaml, files), /no track green; the tracks are red/)
    refused(() => newFlavour({ ...place, slug: 'b' }, 'red', yaml, files), /has a flavour for red already/)
  })
})

describe('a place', () => {
  test('is a roadmap, a stage and a slug', () => {
    expect(placeFrom('tiny/one/c')).toEqual(place)
  })

  test.each(['c', 'one/c', 'tiny/one/c/d', 'tiny/one/C', 'tiny/../c', 'tiny/one/c.md', 'tiny//c'])(
    'is not %s',
    (text) => {
      refused(() => placeFrom(text), /is no place/)
    },
  )
})
