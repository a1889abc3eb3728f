import { expect, test } from 'vitest'
import { tinyRoadmap } from '@/testing/tiny-roadmap'
import { placedSteps } from '../placed-step'
import { type BriefFacts, checkFindings } from './step-checks'

const check = (id: string, over: Partial<BriefFacts['checks'][number]> = {}) => ({
  ...{ id, title: 'Answers with a page', says: 'GET answers 200.', row: null },
  ...over,
})
const brief = (over: Partial<BriefFacts> = {}): BriefFacts => ({
  ...{ slug: 'pages', hasContract: true, checks: [check('hello'), check('bye')] },
  ...over,
})
const rubricRow = (key: string) => ({
  ...{ key, title: 'Design of it', notYet: 'There is nothing yet.' },
  ...{ competent: 'There is something to see.', excellent: 'There is everything to see.' },
})
const rubric = ['design', 'tests', 'running', 'words'].map(rubricRow)
const checklist = (...checks: string[]) =>
  [1, 2, 3, 4].map((n) => ({ key: `item-${n}`, text: 'Do this thing well', ...(n === 1 ? { checks } : {}) }))

const findings = (step: object, briefs: readonly BriefFacts[] = [brief()]) =>
  checkFindings(placedSteps([tinyRoadmap([{ slug: 'a', ...step }])]), briefs).map(
    ({ file, message }) => `${file}: ${message}`,
  )

test('a step whose rows name checks of its brief is sound, and so is one without', () => {
  expect(findings({ check: 'pages', checklist: checklist('hello', 'bye') })).toEqual([])
  expect(findings({})).toEqual([])
})

test('a step names a brief that there is, and that has a contract', () => {
  expect(findings({ check: 'stones' })).toEqual([expect.stringMatching(/steps\/one\/a\.md: check: .*no brief stones/)])
  expect(findings({ check: 'pages' }, [brief({ hasContract: false })])).toEqual([
    expect.stringMatching(/content\/checks\/pages\/contract\.md is missing/),
  ])
})

test('rows name checks that the brief has, of a step that has one', () => {
  expect(findings({ check: 'pages', checklist: checklist('hello', 'gone') })).toEqual([
    expect.stringMatching(/checklist item-1: the brief pages has no check gone/),
  ])
  expect(findings({ checklist: checklist('hello') })).toEqual([expect.stringMatching(/item-1: .*has no check/)])
})

test('where the step has a rubric, each check names a row of it; elsewhere none does', () => {
  const checks = [check('hello', { row: 'design' }), check('bye', { row: 'colour' }), check('none')]
  const rated = [brief({ checks })]
  expect(findings({ check: 'pages', rubric }, rated)).toEqual([
    expect.stringMatching(/pages\/brief\.ts: bye: row is colour; make it one of design, tests/),
    expect.stringMatching(/none: row is null; make it one of/),
  ])
  expect(findings({ check: 'pages' }, [brief({ checks: [check('hello', { row: 'design' })] })])).toEqual([
    expect.stringMatching(/hello: row is design; make it null/),
  ])
})

test('slugs of briefs and ids of their checks are unique, and are slugs', () => {
  expect(findings({}, [brief(), brief({ checks: [] })])).toHaveLength(2)
  const checks = [check('hello'), check('hello'), check('Bye Bye')]
  expect(findings({}, [brief({ checks })])).toEqual([
    expect.stringMatching(/two checks are called hello/),
    expect.stringMatching(/"Bye Bye" is no slug/),
  ])
})

test('what a check says is read like other texts', () => {
  const says = `GET answers ${'very '.repeat(36)}well.`
  expect(findings({}, [brief({ checks: [check('hello', { says, title: 'Answers with Javascript' })] })])).toEqual([
    expect.stringMatching(/JavaScript/),
    expect.stringMatching(/words, over 35/),
  ])
})
