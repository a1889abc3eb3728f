import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { listAssuranceShares } from '@/components/learning/social-card/assurance-shares'
import { type StepState, untouched } from '@/lib/learning/progress/completion'
import { type Level, listSteps, type Step, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import type { ApprovedWork, ProfileFacts, ProfileRoadmap } from '@/lib/operations/profiles/profile'
import { backend } from '@/testing/roadmap'
import { AssuranceCounts } from './assurance-counts'
import { LearningLog } from './learning-log'
import { profileCard } from './profile-card'
import { ProfileHeading } from './profile-heading'
import { profileView } from './profile-view'
import { WorkLines } from './proof-lists'

const done: StepState = { ...untouched, status: 'done' }
const evidenced: StepState = { ...done, evidenceCount: 1 }
const verified: StepState = { ...evidenced, isVerified: true }

const walked = listSteps(toTrackRoadmap(backend, 'nodejs'))
const getCore = (...levels: readonly Level[]) => walked.filter((step) => step.isCore && levels.includes(step.level))
const [first, second, third] = getCore('junior') as [Step, Step, Step]
const optional = walked.find((step) => !step.isCore) as Step
const all = (steps: readonly Step[], state: StepState) => Object.fromEntries(steps.map(({ id }) => [id, state]))

const walk: ProfileRoadmap = { roadmap: backend, isMain: true, track: 'nodejs', skills: [], confirmedSkills: [] }
const facts = (over: Partial<ProfileFacts> = {}): ProfileFacts => ({
  name: 'Ana Ribeiro',
  handle: 'ana',
  since: '2026-03-14',
  walks: [walk],
  states: {},
  approved: new Map(),
  months: null,
  ...over,
})
const onlyWalk = (over: Partial<ProfileFacts>) => {
  const [found] = profileView(facts(over)).walks
  if (!found) throw new Error('There is a walk.')
  return found
}

describe('how sure', () => {
  test('verified, evidenced and claimed are counted apart and never as one', () => {
    const states = { [first.id]: verified, [second.id]: evidenced, [third.id]: done, [optional.id]: done }
    const { core, stages, optional: beside } = onlyWalk({ states })
    expect(core).toMatchObject({ done: 3, verified: 1, evidenced: 1, claimed: 1 })
    expect(beside).toBe('Also 1 optional step: 0 verified, 0 evidenced, 1 self-reported.')
    for (const key of ['total', 'verified', 'evidenced', 'claimed'] as const) {
      expect(
        stages.reduce((sum, { tally }) => sum + tally[key], 0),
        key,
      ).toBe(core[key])
    }
    const html = renderToStaticMarkup(<AssuranceCounts tally={core} isExplained />)
    for (const word of ['Verified', 'Evidenced', 'Self-reported', 'Ticked by the learner']) expect(html).toContain(word)
  })

  test('a stage is painted as far as it is walked, the surest part first', () => {
    const tally = { total: 10, done: 6, verified: 2, evidenced: 0, claimed: 4, learning: 0, skipped: 1 }
    expect(listAssuranceShares(tally)).toEqual([
      { from: 0, to: 0.2, strength: 4 },
      { from: 0.2, to: 0.6, strength: 2 },
    ])
    expect(listAssuranceShares({ ...tally, done: 0, verified: 0, claimed: 0 })).toEqual([])
  })
})

test('of a roadmap with a single core step is told of one step, not of steps', () => {
  const [stage] = backend.stages
  if (!stage) throw new Error('There is a stage.')
  const roadmap = { ...backend, stages: [{ ...stage, steps: [first] }] }
  for (const isMain of [true, false]) {
    const view = profileView(facts({ walks: [{ ...walk, roadmap, isMain }] }))
    const said = [view.summary, ...(profileCard(view).facts ?? [])].join(' ')
    expect(said).toContain(isMain ? 'Of 1 core step to junior-ready: ' : 'Of 1 core step: ')
    expect(said).toContain('0 of 1 core step')
    expect(said).not.toContain('core steps')
  }
})

describe('the level', () => {
  test('is never more than junior-ready, whatever is done: paid work is not told', () => {
    const states = all(getCore('junior', 'mid', 'senior'), verified)
    const { level } = onlyWalk({ states })
    expect(level?.name).toBe('Junior-ready')
    expect(level?.detail).toBe('All core steps to junior-ready are verified.')
    expect(level?.tallies.map((line) => line.level)).toEqual(['junior', 'mid', 'senior'])
  })

  test('that is only self-reported says so, on the page, on the card, and to search engines', () => {
    const steps = getCore('junior')
    const states = { ...all(steps, done), [first.id]: verified }
    const { level } = onlyWalk({ states })
    const view = profileView(facts({ states }))
    expect(view.summary).toContain('Junior-ready (self-reported).')
    expect(profileCard(view).facts?.[0]).toMatch(/^Junior-ready \(self-reported\) · /)
    expect(renderToStaticMarkup(<ProfileHeading view={view} level={1} />)).toContain('Junior-ready (self-reported).')
    expect(level?.name).toBe('Junior-ready (self-reported)')
    expect(level?.detail).toBe(`All core steps to junior-ready are done, 1 of ${steps.length} verified.`)
  })

  test('before the gates are open is the way to it; a skipped step opens none', () => {
    const states = { ...all(getCore('junior'), done), [first.id]: { ...untouched, status: 'skipped' as const } }
    expect(onlyWalk({ states }).level?.name).toBe('On the way to junior-ready')
  })

  test('is not spoken of on a roadmap that leads to none', () => {
    expect(onlyWalk({ walks: [{ ...walk, isMain: false }] }).level).toBeNull()
  })
})

describe('proof', () => {
  const work: ApprovedWork = { approvedOn: '2026-06-02', url: 'https://code.example.com/ana/api' }

  test('approved work is listed with its month; what was waived is not, for it shows no work', () => {
    const states = {
      [first.id]: verified,
      [second.id]: { ...untouched, status: 'waived' as const },
      [third.id]: evidenced,
    }
    expect(onlyWalk({ states, approved: new Map([[first.id, work]]) }).work).toEqual([
      { stepId: first.id, title: first.title, month: 'June 2026', url: work.url },
    ])
  })

  test('of a step that is no longer done nothing is listed, though the verdict stands', () => {
    const states = { [first.id]: { ...verified, status: 'learning' as const } }
    expect(onlyWalk({ states, approved: new Map([[first.id, work]]) }).work).toEqual([])
  })

  test('its address gets no more than a click', () => {
    const line = { stepId: 'a', title: 'An API', month: null }
    const html = (url: string) => renderToStaticMarkup(<WorkLines lines={[{ ...line, url }]} />)
    expect(html('https://code.example.com/a')).toContain('rel="noopener noreferrer nofollow ugc"')
    expect(html('javascript:alert(1)')).not.toContain('<a')
  })

  test('a skill is proven by a verified step or by a mentor who saw it, not by a tick', () => {
    const skill = (slug: string, step: Step) => ({ slug, title: slug, kind: 'technical' as const, stepIds: [step.id] })
    const skills = [skill('verified', first), skill('ticked', second), skill('seen', third)]
    const states = { [first.id]: verified, [second.id]: done }
    const lines = onlyWalk({ states, walks: [{ ...walk, skills, confirmedSkills: ['seen'] }] }).skills
    expect(lines.map(({ slug, isSeen }) => [slug, isSeen])).toEqual([
      ['verified', false],
      ['seen', true],
    ])
  })
})

describe('a name', () => {
  test('turns nothing around it, and falls back to the handle where nothing is left of it', () => {
    expect(profileView(facts({ name: 'Ana\u202egnp.exe' })).name).toBe('Ana gnp.exe')
    expect(profileView(facts({ name: '\u200b\u2066\u2069' })).name).toBe('ana')
  })

  test('that is code is text on the page', () => {
    const view = profileView(facts({ name: '<script>window.pwned=1</script>' }))
    const html = renderToStaticMarkup(<LearningLog view={view} />)
    expect(html).not.toContain('<script')
  })

  test('stands on the card as far as it can be drawn there', () => {
    const getTitle = (name: string) => profileCard(profileView(facts({ name }))).title
    expect(getTitle('Ana Ribeiro')).toBe('Ana Ribeiro')
    expect(getTitle('Юлия')).toBe('@ana')
    expect([...getTitle('Ana '.repeat(20))].length).toBeLessThanOrEqual(45)
  })
})

test('a card says how sure each part is, and so do the words for search engines and links', () => {
  const view = profileView(facts({ states: { [first.id]: verified, [second.id]: done } }))
  expect(profileCard(view).facts).toContain('1 verified, 0 evidenced, 1 self-reported')
  expect(view.summary).toContain('Ana Ribeiro')
  expect(view.summary).toContain('1 verified, 0 evidenced, 1 self-reported')
})

test('who walks nothing any more has a page and a card all the same', () => {
  const view = profileView(facts({ walks: [] }))
  expect(renderToStaticMarkup(<LearningLog view={view} />)).toContain('No roadmap started yet.')
  expect(profileCard(view).title).toBe('Ana Ribeiro')
})
