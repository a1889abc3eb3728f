import { type DraftContent, isSameDraft } from '@/lib/mentoring/reviews/drafts/draft-content'
import type { DraftSnapshot, DraftTransport, LocalDraft, SavedVersion, SaveState, StoredDraft } from './draft-state'
import { emptyDraft, toText } from './draft-text'
import { mergeDrafts } from './merge-drafts'

export const PAUSE_MS = 800
const FIRST_RETRY_MS = 2000
const LONGEST_RETRY_MS = 30_000

/**
 * Synchronizes a draft with the server: saves when typing pauses, one save at a time, retries until there is a
 * response, and merges changes made in two places.
 */
export class DraftSaver {
  readonly #transport: DraftTransport
  readonly #listeners = new Set<() => void>()
  #base: DraftContent
  #saved: SavedVersion | null
  /** The text sent when the page was left, until it is known to be saved: it may come back as the server's draft. */
  #sentOnLeaving: DraftContent | null = null
  #snapshot: DraftSnapshot
  #timer: ReturnType<typeof setTimeout> | undefined
  #isSending = false
  #isHeld = false
  #isStopped = true
  #failures = 0
  #news: StoredDraft | null = null

  constructor(stored: StoredDraft | null, transport: DraftTransport) {
    this.#transport = transport
    this.#base = stored ? toText(stored) : emptyDraft
    this.#saved = stored
    this.#snapshot = { text: this.#base, state: this.#restingState() }
  }

  /** Returns the same object until something changes. */
  getSnapshot = (): DraftSnapshot => this.#snapshot

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Whether there are changes that will not be saved soon. */
  get isStuck(): boolean {
    const { kind } = this.#snapshot.state
    return this.#hasUnsaved && (kind === 'offline' || kind === 'refused' || kind === 'clash')
  }

  get #hasUnsaved(): boolean {
    return !this.#isHeld && !isSameDraft(this.#snapshot.text, this.#base)
  }

  /** Starts saving. @param kept changes that this browser had not saved when its page was left */
  start(kept: LocalDraft | null): void {
    this.#isStopped = false
    if (kept) this.#goOnWith(kept)
    else if (this.#hasUnsaved) this.#later(PAUSE_MS)
  }

  #goOnWith(kept: LocalDraft): void {
    const stored = this.#saved && { ...this.#base, ...this.#saved }
    // Without a draft on the server there is no base to continue from.
    this.#base = stored ? kept.base : emptyDraft
    this.#saved = stored && { version: kept.version, savedAt: stored.savedAt }
    this.#sentOnLeaving = kept.text
    this.#show(kept.text, { kind: 'unsaved' })
    if (stored && stored.version > kept.version) this.receive(stored)
    else this.#later(PAUSE_MS)
  }

  /** Handles leaving the page, perhaps for good: stores unsaved changes here and sends them. */
  leave(): void {
    if (!this.#hasUnsaved) return
    this.#keep()
    if (this.#snapshot.state.kind === 'clash') return
    this.#sentOnLeaving = this.#snapshot.text
    this.#transport.sendOnLeaving(this.#snapshot.text, this.#version)
    // A pending save may arrive or not: the server accepts whichever of the two versions fits.
    if (this.#isSending) this.#transport.sendOnLeaving(this.#snapshot.text, this.#version + 1)
  }

  stop(): void {
    this.leave()
    clearTimeout(this.#timer)
    this.#isStopped = true
  }

  change = (part: Partial<DraftContent>): void => {
    const { text, state } = this.#snapshot
    // A clash or a lost connection stays displayed until it is resolved.
    const isInTheWay = state.kind === 'clash' || state.kind === 'offline'
    this.#show({ ...text, ...part }, isInTheWay ? state : { kind: 'unsaved' })
    if (isInTheWay) this.#keep()
    else this.#later(PAUSE_MS)
  }

  /** Saves unsaved changes now. */
  flush = (): void => {
    clearTimeout(this.#timer)
    const { text, state } = this.#snapshot
    if (this.#isSending || this.#isHeld || this.#isStopped || state.kind === 'clash') return
    if (isSameDraft(text, this.#base)) {
      this.#settle()
      return
    }
    this.#isSending = true
    this.#transport.send(text, this.#version).then(
      (saved) => this.#onSaved(text, saved),
      (error) => this.#onFailed(error),
    )
  }

  /** Takes in the server's draft, when the page is refreshed. */
  receive(stored: StoredDraft): void {
    if (this.#isSending) this.#news = stored
    else if (stored.version > this.#version) this.#takeIn(stored)
  }

  /** Resolves a clash between this text and the one written elsewhere. */
  choose = (side: 'mine' | 'theirs'): void => {
    const { text, state } = this.#snapshot
    if (state.kind !== 'clash') return
    this.#goOnFrom(state.theirs, mergeDrafts(this.#base, text, state.theirs)[side])
  }

  /** Suspends saving while the verdict itself is being sent. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld
    if (isHeld) clearTimeout(this.#timer)
    else this.#later(PAUSE_MS)
  }

  /** Deletes the stored changes once the verdict is given. */
  finish(): void {
    this.hold(true)
    this.#transport.keep(null)
  }

  get #version(): number {
    return this.#saved?.version ?? 0
  }

  #onSaved(text: DraftContent, saved: SavedVersion): void {
    this.#isSending = false
    this.#failures = 0
    if (this.#sentOnLeaving && isSameDraft(text, this.#sentOnLeaving)) this.#sentOnLeaving = null
    this.#base = text
    this.#saved = saved
    if (isSameDraft(this.#snapshot.text, text)) this.#settle()
    else {
      this.#show(this.#snapshot.text, { kind: 'unsaved' })
      this.#later(PAUSE_MS)
    }
    this.#readNews()
  }

  #onFailed(error: unknown): void {
    this.#isSending = false
    const { status = 0, message = '' } = Object(error) as { status?: number; message?: string }
    const isPassing = status === 0 || status === 429 || status >= 500
    this.#show(this.#snapshot.text, isPassing ? { kind: 'offline' } : { kind: 'refused', why: message })
    if (this.#hasUnsaved) this.#keep()
    if (isPassing) this.#later(Math.min(FIRST_RETRY_MS * 2 ** this.#failures++, LONGEST_RETRY_MS))
    this.#readNews()
  }

  #readNews(): void {
    const news = this.#news
    this.#news = null
    if (news) this.receive(news)
  }

  #takeIn(stored: StoredDraft): void {
    const theirs = toText(stored)
    const isOwn = this.#sentOnLeaving !== null && isSameDraft(theirs, this.#sentOnLeaving)
    const { mine, isClash } = mergeDrafts(isOwn ? theirs : this.#base, this.#snapshot.text, theirs)
    if (!isClash) {
      this.#goOnFrom(stored, mine)
      return
    }
    clearTimeout(this.#timer)
    this.#keep()
    this.#show(this.#snapshot.text, { kind: 'clash', theirs: stored })
  }

  #goOnFrom(stored: StoredDraft, text: DraftContent): void {
    this.#base = toText(stored)
    this.#saved = stored
    this.#sentOnLeaving = null
    this.#failures = 0
    this.#show(text, { kind: 'unsaved' })
    if (isSameDraft(text, this.#base)) this.#settle()
    else this.#later(PAUSE_MS)
  }

  /** Marks the present text as saved. */
  #settle(): void {
    this.#transport.keep(null)
    this.#show(this.#snapshot.text, this.#restingState())
  }

  #restingState(): SaveState {
    return this.#saved ? { kind: 'saved', at: this.#saved.savedAt } : { kind: 'empty' }
  }

  #later(delay: number): void {
    clearTimeout(this.#timer)
    if (!this.#isStopped && !this.#isHeld) this.#timer = setTimeout(() => this.flush(), delay)
  }

  #keep(): void {
    this.#transport.keep({ text: this.#snapshot.text, base: this.#base, version: this.#version })
  }

  #show(text: DraftContent, state: SaveState): void {
    this.#snapshot = { text, state }
    for (const listener of this.#listeners) listener()
  }
}
