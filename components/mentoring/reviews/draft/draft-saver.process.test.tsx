import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DraftContent } from '@/lib/mentoring/reviews/drafts/draft-content'
import { RequestError } from '@/lib/platform/delivery/transport'
import { DraftSaver, PAUSE_MS } from './draft-saver'
import type { LocalDraft, StoredDraft } from './draft-state'
import { emptyDraft } from './draft-text'
import { parseLocalDraft } from './local-draft'

const stored = (feedback: string, version: number): StoredDraft => ({
  ...emptyDraft,
  feedback,
  version,
  savedAt: `2026-11-24T14:0${version}:00.000Z`,
})

/** Simulates the route: accepts a save that is based on the newest version, and refuses any other. */
function server(first: StoredDraft | null = null) {
  const it = {
    draft: first,
    sent: [] as string[],
    lastSends: [] as number[],
    kept: null as LocalDraft | null,
    failure: null as RequestError | null,
    answer: async (text: DraftContent, version: number): Promise<StoredDraft> => {
      it.sent.push(text.feedback)
      if (it.failure) throw it.failure
      if (version !== (it.draft?.version ?? 0)) throw new RequestError(409, 'Written elsewhere.')
      it.draft = { ...stored(text.feedback, version + 1), ...text }
      return it.draft
    },
    doors: {
      send: (text: DraftContent, version: number) => it.answer(text, version),
      sendOnLeaving: (_text: DraftContent, version: number) => void it.lastSends.push(version),
      keep: (kept: LocalDraft | null) => {
        it.kept = kept
      },
    },
  }
  return it
}

function begin(it: ReturnType<typeof server>, kept: LocalDraft | null = null): DraftSaver {
  const saver = new DraftSaver(it.draft, it.doors)
  saver.start(kept)
  return saver
}

const pause = (ms = PAUSE_MS) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a mentor who writes', () => {
  test('has it saved when they pause, once, with the last words', async () => {
    const it = server()
    const saver = begin(it)
    saver.change({ feedback: 'G' })
    await pause(PAUSE_MS - 1)
    saver.change({ feedback: 'Go' })
    await pause(PAUSE_MS - 1)
    expect(it.sent).toEqual([])
    await pause(1)
    expect(it.sent).toEqual(['Go'])
    expect(saver.getSnapshot().state).toEqual({ kind: 'saved', at: it.draft?.savedAt })
  })

  test('has it saved at once when they leave the field, and nothing when there is nothing new', async () => {
    const it = server(stored('Good', 1))
    const saver = begin(it)
    saver.flush()
    saver.change({ outcome: 'competent' })
    saver.flush()
    await pause(0)
    saver.flush()
    await pause()
    expect(it.sent).toEqual(['Good'])
    expect(it.draft).toMatchObject({ outcome: 'competent', version: 2 })
  })

  test('never has two saves under way at once', async () => {
    const it = server()
    let letGo = () => {}
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const answer = it.answer
    it.answer = async (text, version) => {
      await gate
      return answer(text, version)
    }
    const saver = begin(it)
    saver.change({ feedback: 'a' })
    await pause()
    saver.change({ feedback: 'ab' })
    saver.flush()
    await pause(PAUSE_MS * 3)
    expect(it.sent).toEqual([])
    letGo()
    await pause()
    expect(it.sent).toEqual(['a', 'ab'])
    expect(it.draft).toMatchObject({ feedback: 'ab', version: 2 })
  })
})

describe('a mentor without a connection', () => {
  test('goes on writing, and has it saved when the server answers again', async () => {
    const it = server()
    it.failure = new RequestError(0, 'No connection.')
    const saver = begin(it)
    saver.change({ feedback: 'a' })
    await pause()
    expect(saver.getSnapshot().state.kind).toBe('offline')
    saver.change({ feedback: 'ab' })
    expect(saver.getSnapshot().state.kind).toBe('offline')
    expect(it.kept?.text.feedback).toBe('ab')
    await pause(120_000)
    it.failure = null
    await pause(30_000)
    expect(saver.getSnapshot().state.kind).toBe('saved')
    expect(it.draft?.feedback).toBe('ab')
    expect(it.kept).toBeNull()
  })

  test('finds after a reload what had not arrived, and it is saved then', async () => {
    const it = server(stored('a', 1))
    it.failure = new RequestError(0, 'No connection.')
    const left = begin(it)
    left.change({ feedback: 'ab' })
    await pause()
    left.stop()
    it.failure = null
    const saver = begin(it, parseLocalDraft(JSON.parse(JSON.stringify(it.kept))))
    expect(saver.getSnapshot().text.feedback).toBe('ab')
    await pause()
    expect(it.draft).toMatchObject({ feedback: 'ab', version: 2 })
    expect(it.kept).toBeNull()
  })

  test('is told why when the server refuses, and it is kept here', async () => {
    const it = server()
    it.failure = new RequestError(409, 'Claim this review first.')
    const saver = begin(it)
    saver.change({ feedback: 'a' })
    await pause()
    expect(saver.getSnapshot().state).toEqual({ kind: 'refused', why: 'Claim this review first.' })
    await pause(120_000)
    expect(it.sent).toHaveLength(1)
    expect(it.kept?.text.feedback).toBe('a')
  })
})

describe('a mentor who leaves', () => {
  test('has the unsaved words sent off and kept, whichever version the server will have by then', async () => {
    const it = server(stored('a', 1))
    it.answer = () => new Promise(() => {})
    const saver = begin(it)
    saver.change({ feedback: 'ab' })
    await pause()
    saver.change({ feedback: 'abc' })
    saver.leave()
    expect(it.lastSends).toEqual([1, 2])
    expect(it.kept?.text.feedback).toBe('abc')
  })

  test('and comes back before the answer is not asked about their own words', async () => {
    const it = server()
    const saver = begin(it, { text: stored('ab', 0), base: emptyDraft, version: 0 })
    saver.change({ feedback: 'abc' })
    it.draft = stored('ab', 1)
    saver.receive(it.draft)
    expect(saver.getSnapshot().state.kind).toBe('unsaved')
    await pause()
    expect(it.draft).toMatchObject({ feedback: 'abc', version: 2 })
    expect(saver.getSnapshot().state.kind).toBe('saved')
  })

  test('has nothing sent when all is saved, or the verdict is given', async () => {
    const it = server()
    const saver = begin(it)
    saver.change({ feedback: 'a' })
    await pause()
    saver.stop()
    const other = begin(it)
    other.change({ feedback: 'ab' })
    other.finish()
    other.stop()
    await pause()
    expect(it.lastSends).toEqual([])
    expect(it.sent).toEqual(['a'])
    expect(it.kept).toBeNull()
  })
})

describe('a mentor with the verdict open twice', () => {
  test('sees here what was written there', () => {
    const it = server(stored('a', 1))
    const saver = begin(it)
    saver.receive(stored('ab', 2))
    expect(saver.getSnapshot()).toMatchObject({ text: { feedback: 'ab' }, state: { kind: 'saved' } })
    saver.receive(stored('a', 1))
    expect(saver.getSnapshot().text.feedback).toBe('ab')
  })

  test('has both parts saved when they do not touch each other', async () => {
    const it = server(stored('a', 1))
    const saver = begin(it)
    saver.change({ outcome: 'not-yet' })
    it.draft = stored('ab', 2)
    await pause()
    expect(saver.getSnapshot().state.kind).toBe('refused')
    saver.receive(it.draft)
    await pause()
    expect(it.draft).toMatchObject({ feedback: 'ab', outcome: 'not-yet', version: 3 })
  })

  test.each([
    ['mine', 'a mine'],
    ['theirs', 'a theirs'],
  ] as const)('chooses where they do, and meanwhile nothing is overwritten: %s', async (side, words) => {
    const it = server(stored('a', 1))
    const saver = begin(it)
    saver.change({ feedback: 'a mine', outcome: 'competent' })
    it.draft = stored('a theirs', 2)
    saver.receive(it.draft)
    expect(saver.getSnapshot().state.kind).toBe('clash')
    saver.flush()
    saver.leave()
    await pause(60_000)
    expect(it.sent).toEqual([])
    expect(it.lastSends).toEqual([])
    saver.choose(side)
    await pause()
    expect(it.draft).toMatchObject({ feedback: words, outcome: 'competent', version: 3 })
    expect(saver.getSnapshot().state.kind).toBe('saved')
  })

  test('is not asked about their own save that the page brings back before its answer', async () => {
    const it = server(stored('a', 1))
    const saver = begin(it)
    saver.change({ feedback: 'ab' })
    saver.flush()
    saver.change({ feedback: 'abc' })
    saver.receive(stored('ab', 2))
    await pause()
    expect(saver.getSnapshot()).toMatchObject({ text: { feedback: 'abc' }, state: { kind: 'saved' } })
    expect(it.draft).toMatchObject({ feedback: 'abc', version: 3 })
  })
})

test.each([null, 'text', 7, [], {}, { version: -1 }, { version: 'two' }, { version: 1.5 }])(
  'what cannot be a kept draft is none: %j',
  (kept) => expect(parseLocalDraft(kept)).toBeNull(),
)

test('what is kept is read as far as it makes sense', () => {
  const text = {
    feedback: 1,
    outcome: 'great',
    scores: { a: 'great', b: 'competent' },
    reasons: { a: 7, b: 'Because.' },
  }
  const read = { feedback: '', outcome: null, scores: { b: 'competent' }, reasons: { b: 'Because.' } }
  expect(parseLocalDraft({ text, version: 2 })).toEqual({ text: read, base: emptyDraft, version: 2 })
})
