import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PlanRoadmap } from '@/lib/learning/plans/plan-roadmap'
import { PlanForm } from './plan-form'

const track = (slug: string) => ({ slug, title: slug, language: slug, summary: `Learn with ${slug}.` })
const backend: PlanRoadmap = {
  ...{ slug: 'backend', title: 'Back-end developer', summary: 'All of it.', hasLevels: true, track: null },
  tracks: [track('nodejs'), track('django')],
}
const git: PlanRoadmap = {
  ...{ slug: 'git', title: 'Git in a week', summary: 'Git alone.', hasLevels: false, track: '', tracks: [] },
}

const facts = { countries: [], plan: null, timeZone: 'UTC', leadsTo: '/dashboard' }

/** Renders the form, without what is hidden. */
function getShown(roadmaps: readonly PlanRoadmap[], mainRoadmap: string): string {
  const html = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <PlanForm {...facts} roadmaps={roadmaps} mainRoadmap={mainRoadmap} />
    </QueryClientProvider>,
  )
  return html.replace(/<div hidden="">.*?<\/div>(?=<(?:fieldset|div|label|input))/gs, '')
}

test('with one roadmap, nothing asks for it', () => {
  const shown = getShown([backend], 'backend')
  expect(shown).not.toContain('Main roadmap')
  expect(shown).toContain('<input type="hidden" name="roadmap" value="backend"/>')
  for (const question of ['Your goal', 'Track', 'Country', 'Paid experience']) expect(shown).toContain(question)
})

test('the roadmap of a first plan is chosen where there are several', () => {
  const shown = getShown([backend, git], 'git')
  expect(shown).toContain('Main roadmap')
  expect(shown).toMatch(/<input type="radio"[^>]*name="roadmap"[^>]*checked=""[^>]*value="git"/)
})

test('a roadmap without levels asks for no goal, track, country or experience', () => {
  const shown = getShown([backend, git], 'git')
  for (const question of ['Your goal', '>Track<', '>Country<', 'xperience']) expect(shown).not.toContain(question)
  expect(shown).toContain('Hours a week')
  expect(getShown([backend, git], 'backend')).toContain('Your goal')
})
