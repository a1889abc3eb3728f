import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { GoalFields } from './goal-fields'
import { RoadmapField } from './roadmap-field'
import type { CohortSettings } from './settings-from-form'

const settings: CohortSettings = {
  ...{ name: 'Spring', roadmap: 'git', promisedHours: 16, timeZone: 'UTC', workDays: [0], workFrom: 9, workUntil: 17 },
  ...{ startsOn: null, weeklyHours: null, goneDays: 28, behindDays: 14 },
  goal: { stages: ['history'] },
  deadline: null,
}
const git = { slug: 'git', title: 'Git in a week', hasLevels: false }
const backend = { slug: 'backend', title: 'Back-end developer', hasLevels: true }
const stages = [{ slug: 'history', title: 'Reading history' }]

const drawGoal = (over: object) =>
  renderToStaticMarkup(
    <GoalFields settings={settings} roadmap={git} stages={stages} reasonOf={() => undefined} {...over} />,
  )

describe('the goal of a cohort in its form', () => {
  test('on a roadmap without levels is the whole or some stages, and names no level', () => {
    const whole = drawGoal({ settings: { ...settings, goal: { level: 'junior' } } })
    expect(whole).toContain('The whole roadmap')
    expect(whole.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/level|junior|senior/i)
    expect(whole).toContain('name="goalLevel"')
    expect(drawGoal({})).toMatch(/value="history" checked|checked="" [^>]*value="history"|value="history"[^>]*checked/)
  })

  test('on a roadmap with levels is one of them', () => {
    const html = drawGoal({ roadmap: backend, settings: { ...settings, goal: { level: 'mid' } } })
    for (const level of ['Junior', 'Mid, including junior']) expect(html).toContain(level)
  })

  test('falls to the whole when another roadmap is chosen, whose stages come once that is saved', () => {
    const html = drawGoal({ roadmap: backend, stages: null })
    expect(html).not.toContain('goalStages')
    expect(html).toContain('To choose stages of this roadmap, save it first.')
    expect(html).toContain('<option value="junior" selected="">')
  })
})

test('a roadmap is chosen only where there is more than one', () => {
  const draw = (roadmaps: readonly (typeof git)[]) =>
    renderToStaticMarkup(<RoadmapField id="roadmap" roadmaps={roadmaps} value="git" onChange={() => {}} />)
  expect(draw([git])).toBe('<input type="hidden" name="roadmap" value="git"/>')
  expect(draw([git, backend])).toContain('Back-end developer')
})
