import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type States, untouched } from '@/lib/learning/progress/completion'
import { chooseNextStep } from '@/lib/learning/progress/next-step'
import { packRoadmap, unpackRoadmap } from '@/lib/learning/roadmaps/packed-step'
import { listSteps, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { backend } from '@/testing/roadmap'
import { NextRow } from './next-row'

const walked = toTrackRoadmap(backend, 'nodejs')
const roadmap = unpackRoadmap(packRoadmap(walked))
const juniorCore = listSteps(walked).filter(({ level, isCore }) => level === 'junior' && isCore)

const draw = (states: States) =>
  renderToStaticMarkup(
    <NextRow
      {...{ roadmap, checks: {}, shown: listSteps(roadmap), unsaved: new Map(), onSet: () => {} }}
      progress={{ track: 'nodejs', states }}
    />,
  )
const getNext = (states: States) => draw(states).match(/<a href="[^"]*\/steps\/([^"]+)"/)?.[1]

test('leads to the step in the list, in the colour of its stage', () => {
  const html = draw({})
  expect(html).toContain('<a href="#programming-logic">')
  expect(html).toContain('data-blaze="1"')
})

test('names the step that the dashboard names, however many were ticked since the page was read', () => {
  const states: Record<string, States[string]> = {}
  for (const step of juniorCore) {
    expect(getNext(states), step.slug).toBe(chooseNextStep(backend, 'nodejs', states)?.step.slug)
    states[step.id] = { ...untouched, status: 'done' }
  }
})

test('after the last core step of a stage, names one of the next stage and not a mid-level step', () => {
  const fundamentals = juniorCore.filter(({ stageSlug }) => stageSlug === 'fundamentals')
  const states = Object.fromEntries(fundamentals.map(({ id }) => [id, { ...untouched, status: 'done' as const }]))
  expect(getNext(states)).toBe('relational-thinking')
})
