import { describe, expect, test } from 'vitest'
import { tinyRoadmap } from '@/testing/tiny-roadmap'
import { linkFindings } from './links'
import { placedSteps } from './placed-step'

const link = (url: string, over: object = {}) => ({
  ...{ title: 'A page', url, kind: 'docs', minutes: 10, cost: 'free', language: 'en' },
  ...over,
})
const sound = [link('https://example.org/1'), link('https://example.org/2'), link('https://example.org/3')]
const addresses = new Set(['/guide', '/guide#a-part', '/roadmaps/tiny/steps/a'])
const findings = (over: object) =>
  linkFindings(placedSteps([tinyRoadmap([{ slug: 'a', ...over }])]), addresses).map(({ message }) => message)
const withFirst = (url: string) => findings({ resources: [link(url), ...sound.slice(1)] })

describe('resources', () => {
  test('that are sound are taken', () => {
    expect(findings({ resources: sound })).toEqual([])
  })

  test.each([
    ['https://example.org/?utm_source=news', /tracking parameter utm_source/],
    ['https://example.org/?id=4&fbclid=x', /tracking parameter fbclid/],
    ['https://bit.ly/abc', /shortened/],
    ['https://www.youtu.be/abc', /shortened/],
    ['https://example.org/2/', /twice/],
    ['https://www.example.org/2', /twice/],
  ])('%s is refused', (url, message) => {
    expect(withFirst(url)).toEqual([expect.stringMatching(message)])
  })

  test('of one page in its parts, or with a parameter of its own, are different links', () => {
    expect(withFirst('https://example.org/2#part')).toEqual([])
    expect(withFirst('https://example.org/2?page=4')).toEqual([])
  })

  test('begin with official documentation where there is any, except for a practice', () => {
    const resources = [link('https://example.org/9', { kind: 'article' }), ...sound.slice(1)]
    expect(findings({ resources })).toEqual([expect.stringMatching(/official documentation comes first/)])
    expect(findings({ resources, kind: 'practice' })).toEqual([])
  })

  test('of a flavour do not repeat what stands above them', () => {
    const flavours = { red: { body: 'Red.', resources: [link('https://example.org/2')] }, blue: { body: 'Blue.' } }
    expect(findings({ resources: sound, flavours })).toEqual([expect.stringMatching(/example\.org\/2 is named twice/)])
  })
})

describe('links in a text', () => {
  test('lead to what is there', () => {
    expect(findings({ body: 'See [a](/guide), [b](/guide#a-part), [c](/roadmaps/tiny/steps/a).' })).toEqual([])
  })

  test.each([
    ['/guide#no-part', /\/guide#no-part is no address/],
    ['/roadmaps/tiny/steps/b', /is no address of this product/],
    ['../b.md', /must begin with/],
    ['http://example.org', /does not use https/],
    ['https://example.org/?gclid=1', /tracking/],
  ])('to %s are refused', (target, message) => {
    expect(findings({ body: `See [it](${target}).` })).toEqual([expect.stringMatching(message)])
  })
})
