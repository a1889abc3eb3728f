import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { LeaveCohort } from './leave-cohort'

// Renders the question directly: a dialog renders nothing until it is opened.
vi.mock('./confirm-button', () => ({
  ConfirmButton: ({ children }: { children: ReactNode }) => <section>{children}</section>,
}))
vi.mock('@/lib/mentoring/cohorts/client', () => ({
  useLeaveCohort: () => ({ mutate: () => {}, isPending: false, error: null }),
}))

test('who leaves a cohort is told before that plans with its mentors end', () => {
  const words = renderToStaticMarkup(<LeaveCohort cohortId="1" name="Spring" />).replace(/\s+/g, ' ')
  expect(words).toContain('Agreed plans end')
  expect(words).toContain('plans you haven’t responded to are withdrawn')
  expect(words).toContain('You keep your progress, evidence and verdicts.')
})
