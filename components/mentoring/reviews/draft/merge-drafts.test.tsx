import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DraftContent, isSameDraft } from '@/lib/mentoring/reviews/drafts/draft-content'
import { outcomes } from '@/lib/mentoring/reviews/verdicts/outcome'
import { emptyDraft } from './draft-text'
import { mergeDrafts } from './merge-drafts'

const draft = (part: Partial<DraftContent>): DraftContent => ({ ...emptyDraft, ...part })

describe('a mentor who goes on with a verdict in two places', () => {
  test('finds both parts in it when each changed another thing', () => {
    const base = draft({ feedback: 'Good names.', scores: { a: 'competent' } })
    const mine = draft({ feedback: 'Good names. Test the edges.', scores: { a: 'competent' } })
    const theirs = draft({ feedback: 'Good names.', scores: { a: 'competent', b: 'not-yet' }, outcome: 'not-yet' })
    const merge = mergeDrafts(base, mine, theirs)
    const both = draft({
      feedback: 'Good names. Test the edges.',
      scores: { a: 'competent', b: 'not-yet' },
      outcome: 'not-yet',
    })
    expect(merge).toEqual({ mine: both, theirs: both, isClash: false })
  })

  test('is asked only about what both changed, and loses nothing else whichever way', () => {
    const base = draft({ feedback: 'Good.', scores: { a: 'competent' } })
    const mine = draft({ feedback: 'Good work.', scores: { a: 'excellent' } })
    const theirs = draft({ feedback: 'Good names.', scores: { a: 'competent', b: 'not-yet' } })
    const scores = { a: 'excellent', b: 'not-yet' } as const
    expect(mergeDrafts(base, mine, theirs)).toEqual({
      mine: draft({ feedback: 'Good work.', scores }),
      theirs: draft({ feedback: 'Good names.', scores }),
      isClash: true,
    })
  })

  test('is not asked when both say the same', () => {
    const mine = draft({ outcome: 'excellent', scores: { a: 'excellent' } })
    expect(mergeDrafts(emptyDraft, mine, { ...mine }).isClash).toBe(false)
  })
})

const outcome = fc.constantFrom(...outcomes)
const anyDraft: fc.Arbitrary<DraftContent> = fc.record({
  outcome: fc.option(outcome),
  feedback: fc.constantFrom('', 'a', 'b', 'c'),
  scores: fc.dictionary(fc.constantFrom('x', 'y', 'z'), outcome),
  reasons: fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom('', 'a', 'b')),
})

test('what only one side changed is never lost, and without a change of one’s own theirs is taken as it is', () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, anyDraft, (base, mine, theirs) => {
      expect(isSameDraft(mergeDrafts(base, base, theirs).mine, theirs)).toBe(true)
      expect(isSameDraft(mergeDrafts(base, mine, base).theirs, mine)).toBe(true)
      const merge = mergeDrafts(base, mine, theirs)
      expect(merge.isClash).toBe(!isSameDraft(merge.mine, merge.theirs))
      if (theirs.feedback === base.feedback) expect(merge.theirs.feedback).toBe(mine.feedback)
      if ((theirs.reasons.x ?? '') === (base.reasons.x ?? '')) {
        expect(merge.theirs.reasons.x ?? '').toBe(mine.reasons.x ?? '')
      }
      if (mine.outcome === base.outcome) expect(merge.mine.outcome).toBe(theirs.outcome)
    }),
  )
})
