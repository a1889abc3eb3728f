import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { ProgressEvent } from '@/lib/learning/progress/history'
import { stepHistoryQuerySchema } from '@/lib/learning/progress/schema'
import { StepHistory } from './step-history'

const events = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ kind: 'status', from: 'not-started', to: 'learning', reason: null, known: false, sequence: count - index },
    occurredAt: new Date('2026-11-24T10:00:00Z'),
  })) as unknown as ProgressEvent[]

const draw = (count: number, { before = null as number | null, q = '' } = {}) =>
  renderToStaticMarkup(
    <StepHistory
      history={{ events: events(count), before }}
      place={{ path: '/step', query: { ...stepHistoryQuerySchema.parse({ q }), evidenceBefore: 'x', linksBefore: 4 } }}
      timeZone="UTC"
    />,
  )
const shown = (html: string) => (html.split('<details')[0]?.match(/<li/g) ?? []).length

describe('the history of a step', () => {
  test('shows its three newest events, and unfolds the rest', () => {
    expect(shown(draw(8))).toBe(3)
    expect(draw(8)).toContain('>5 earlier events</summary>')
    expect(draw(8).match(/<li/g)).toHaveLength(8)
  })

  test('folds nothing of four, of what was looked for, and of a page that has another after it', () => {
    expect(draw(4)).not.toContain('<details')
    expect(draw(8, { q: 'job' })).not.toContain('<details')
    expect(draw(20, { before: 7 })).not.toContain('<details')
  })

  test('names a passed check apart from other evidence', () => {
    const [first, second] = events(2) as [ProgressEvent, ProgressEvent]
    const html = renderToStaticMarkup(
      <StepHistory
        history={{
          events: [
            { ...first, kind: 'submission', from: null, to: 'check' },
            { ...second, kind: 'submission', from: null, to: 'link' },
          ],
          before: null,
        }}
        place={{ path: '/step', query: stepHistoryQuerySchema.parse({}) }}
        timeZone="UTC"
      />,
    )
    expect(html).toContain('>Check passed<')
    expect(html).toContain('>Evidence added<')
  })

  test('leaves the other lists of the page where they are', () => {
    const html = draw(12, { before: 7, q: 'job' })
    const queries = [...html.matchAll(/href="\/step\?([^"]*)#history"/g)].map(([, query = '']) =>
      Object.fromEntries(new URLSearchParams(query.replaceAll('&amp;', '&'))),
    )
    const others = { q: 'job', evidenceBefore: 'x', linksBefore: '4' }
    expect(queries).toHaveLength(5)
    expect(queries).toContainEqual({ ...others, before: '7' })
    expect(queries).toContainEqual({ ...others, of: 'verdict' })
    const form = html.match(/<form.*<\/form>/)?.[0]
    expect(form).toContain('<input type="hidden" name="evidenceBefore" value="x"/>')
    expect(form).toContain('<input type="hidden" name="linksBefore" value="4"/>')
    expect(form).not.toMatch(/type="hidden" name="(q|before)"/)
  })
})
