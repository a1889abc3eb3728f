import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import type { HelpValue, Iteration, ReviewDetail, Verdict } from '@/lib/mentoring/reviews/review'
import type { Outcome } from '@/lib/mentoring/reviews/verdicts/outcome'
import { IterationList } from './iteration-list'
import { OwnAttempts } from './own-attempts'

vi.mock('./help-rating', () => ({ HelpRating: () => <button type="button">Quite a bit</button> }))

const shown = { kind: 'link', url: 'https://example.org/work', note: 'Done', file: null }
const at = '2026-11-24T10:00:00.000Z'

const verdict = (outcome: Outcome, rating: HelpValue | null): Verdict => ({
  ...{ id: `v-${outcome}`, outcome, rating, feedback: `Said of ${outcome}.`, mentorName: 'Marek', createdAt: at },
  isMine: false,
  scores: [
    {
      rowId: 'r',
      title: 'Errors',
      score: outcome,
      sentence: 'Every error has one shape.',
      suggested: null,
      reason: '',
    },
  ],
  canRate: true,
})
const attempt = (number: number, outcome: Outcome | null, rating: HelpValue | null = null) =>
  ({
    ...{ id: `i${number}`, number, shown, changes: null, createdAt: at },
    verdict: outcome && verdict(outcome, rating),
    corrections: [],
  }) as unknown as Iteration

const place = { path: '/mentor/reviews/review', query: {} }
const read = (state: ReviewDetail['state'], iterations: readonly Iteration[], isAuthor = true) =>
  renderToStaticMarkup(
    <IterationList
      {...{ id: 'review', iterations, isAuthor, state }}
      newest={iterations[0] ?? null}
      {...{ place, section: 'review' }}
      learner={{ id: 'l', name: 'Ana', isGone: false }}
      asOf={{ now: at, timeZone: 'UTC' }}
    />,
  )
const BAND = 'This step was verified on attempt'
const approved = [attempt(2, 'competent'), attempt(1, 'not-yet', 4)]

describe('an author reads of their attempts', () => {
  test('first that the newest is approved, on a band', () => {
    const html = read('approved', approved)
    expect(html).toContain(`${BAND} 2.`)
    expect(html.match(/Approved · Competent/g)).toHaveLength(1)
    expect(html.indexOf(BAND)).toBeLessThan(html.indexOf('Said of competent.'))
  })

  test('what follows the mentor’s words right after those, once, before scores and older attempts', () => {
    const html = renderToStaticMarkup(
      <OwnAttempts
        {...{ id: 'review', iterations: approved, state: 'approved', onward: <a href="/next">Next</a> }}
        newest={approved[0] ?? null}
        {...{ place, section: 'review' }}
        learner={{ id: 'l', name: 'Ana', isGone: false }}
        asOf={{ now: at, timeZone: 'UTC' }}
      />,
    )
    expect(html.match(/href="\/next"/g)).toHaveLength(1)
    expect(html).toMatch(/Said of competent\..*href="\/next".*Errors.*Said of not-yet\./s)
  })

  test('no approval that a newer attempt has overtaken, nor one that there is not', () => {
    for (const newest of [null, 'not-yet'] as const) {
      const html = read(newest ? 'changes-requested' : 'waiting', [attempt(2, newest), attempt(1, 'competent')])
      expect(html).not.toContain(BAND)
      expect(html).toContain('Approved · Competent')
    }
  })

  test('an older page of them as folds alone: the band is about the newest', () => {
    const html = renderToStaticMarkup(
      <IterationList
        {...{ id: 'review', iterations: approved, isAuthor: true, state: 'approved' }}
        newest={{ id: 'i7', number: 7 }}
        {...{ place, section: 'review' }}
        learner={{ id: 'l', name: 'Ana', isGone: false }}
        asOf={{ now: at, timeZone: 'UTC' }}
      />,
    )
    expect(html).not.toContain(BAND)
    expect(html.match(/<summary[^>]*><h3[^>]*>Attempt \d<\/h3>/g)).toHaveLength(2)
    expect(html).not.toMatch(/<li[^>]*><details[^>]* open/)
  })

  test('each score of approved work as a line that unfolds, and of other work in full', () => {
    const line = /<summary[^>]*><span[^>]*>Errors<\/span><span[^>]*>Competent<\/span><\/summary><p[^>]*>Every error/
    expect(read('approved', approved)).toMatch(line)
    expect(read('changes-requested', [attempt(1, 'not-yet')])).not.toMatch(/<summary[^>]*><span[^>]*>Errors/)
  })

  test('their attempts as one list of folds, open while there is no verdict', () => {
    const summaries = (html: string) => html.match(/<summary[^>]*><h3[^>]*>Attempt \d<\/h3>/g)
    expect(summaries(read('approved', approved))).toHaveLength(2)
    const [newest, older] = read('waiting', [attempt(2, null), attempt(1, 'not-yet')])
      .split('<li')
      .slice(1)
    expect(newest).toMatch(/^[^>]*><details[^>]* open=""/)
    expect(older).toMatch(/^[^>]*><details(?![^>]*open)/)
  })

  test('what they answered on the help in one line, with the buttons folded', () => {
    expect(read('approved', [attempt(1, 'competent')])).toMatch(
      /open=""><summary[^>]*><span[^>]*>How much did this help/,
    )
    const html = read('approved', [attempt(1, 'competent', 4)])
    expect(html).not.toContain('open=""')
    expect(html).toMatch(/<summary[^>]*>You said this helped you a great deal</)
  })
})

test('an author reads why a mentor scored otherwise than the checks suggested, as text', () => {
  const reason = '<img src=x onerror=alert(1)> It skips\nrows.'
  const [newest] = approved
  const scores = newest?.verdict?.scores.map((score) => ({ ...score, suggested: 'excellent', reason }))
  const overruled = { ...newest, verdict: { ...newest?.verdict, scores } } as Iteration
  for (const state of ['approved', 'waiting'] as const) {
    const html = read(state, [overruled])
    expect(html).toContain('The checks suggested excellent. Marek: &lt;img src=x onerror=alert(1)&gt; It skips\nrows.')
  }
  expect(read('approved', approved)).not.toContain('The checks suggested')
})

test('an author finds the whole feedback on an older attempt open, where the link to it leads', () => {
  const html = renderToStaticMarkup(
    <OwnAttempts
      {...{ id: 'review', iterations: approved, state: 'approved' }}
      newest={{ id: 'i7', number: 7 }}
      place={{ ...place, query: { attemptsBefore: 3 } }}
      section="review"
      learner={{ id: 'l', name: 'Ana', isGone: false }}
      asOf={{ now: at, timeZone: 'UTC' }}
    />,
  )
  const [first, second] = html.split('<li').slice(1)
  expect(first).toMatch(/^[^>]*><details[^>]* open=""/)
  expect(second).toMatch(/^[^>]*><details(?![^>]*open)/)
})

test('long feedback is whole on the first attempt of a page, and a link leads to the rest on the others', () => {
  const long = (number: number) => {
    const { verdict: said, ...one } = attempt(number, 'not-yet')
    return { ...one, verdict: said && { ...said, feedback: `Begin ${'word '.repeat(1000)}end` } }
  }
  const html = read('changes-requested', [long(7), long(6)], false)
  expect(html.match(/word end/g)).toHaveLength(1)
  expect(html.match(/Begin word/g)).toHaveLength(2)
  expect(html).toContain('href="/mentor/reviews/review?attemptsBefore=7#review"')
})

test('a mentor reads the work first, every score in full, and no band', () => {
  const html = read('approved', approved, false)
  expect(html).not.toContain(BAND)
  expect(html.indexOf('https://example.org/work')).toBeLessThan(html.indexOf('Said of competent.'))
  expect(html).not.toMatch(/<summary[^>]*><span[^>]*>Errors/)
})
