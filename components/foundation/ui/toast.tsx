'use client'

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import * as words from '@/messages/generated/foundation/ui'
import { classNames } from './class-names'
import { hideAfterDelay } from './toast-timer'

export type Toast = {
  readonly message: string
  readonly tone?: 'plain' | 'problem'
  readonly action?: { readonly label: string; readonly run: () => void }
}

const button = 'min-h-11 rounded px-2 font-semibold underline underline-offset-4 outline-offset-0'
const ToastContext = createContext<(toast: Toast) => void>(() => {})

/**
 * Shows a short message at the bottom of the page for eight seconds, longer while it is hovered or focused; one with an
 * action also while the control that caused it has the focus, and a problem until it is closed. A new message replaces
 * the old one of its kind.
 */
export const useToast = () => useContext(ToastContext)

type Shown = {
  /** Changes with each message, so that repeated words are announced again. */
  readonly id: number
  readonly toast: Toast
  /** Element focused when the message came: it is focused again once the action's button disappears. */
  readonly from: Element | null
}

/** `foot`: content below the messages that stays longer. */
export function ToastProvider({ foot, children }: { foot?: ReactNode; children: ReactNode }) {
  const [plain, setPlain] = useState<Shown | null>(null)
  const [problem, setProblem] = useState<Shown | null>(null)
  const count = useRef(0)
  const show = useCallback((toast: Toast) => {
    count.current += 1
    const shown = { id: count.current, toast, from: document.activeElement }
    ;(toast.tone === 'problem' ? setProblem : setPlain)(shown)
  }, [])
  const box = useBoxAfter(plain?.toast.action ? plain.from : null)
  useEffect(() => {
    if (!plain) return undefined
    const { toast, from } = plain
    return hideAfterDelay({ box: box.current, from, hasAction: toast.action !== undefined }, () => setPlain(null))
  }, [plain, box])
  return (
    <ToastContext value={show}>
      {children}
      {/* Always mounted: a live region added together with its text isn't announced. */}
      <div role="status" aria-live="polite">
        <div
          ref={box}
          popover="manual"
          className="no-print pointer-events-none fixed inset-x-4 top-auto bottom-4 z-40 m-0 flex w-auto flex-col items-center gap-2 overflow-visible border-0 bg-transparent p-0 text-ink max-sm:bottom-20"
        >
          {problem ? <Message {...problem} onEnd={() => setProblem(null)} /> : null}
          {plain ? <Message {...plain} onEnd={() => setPlain(null)} /> : null}
          {foot}
        </div>
      </div>
    </ToastContext>
  )
}

/**
 * Returns the box of the messages, which Tab reaches right after `source`. It is at the end of the page, where Tab
 * would reach an Undo after everything else; the browser puts a popover behind the control that opened it.
 */
function useBoxAfter(source: Element | null) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const popover = box.current
    // Hiding it would take the focus from its content.
    if (!popover?.showPopover || popover.contains(document.activeElement)) return
    popover.hidePopover()
    popover.showPopover(source instanceof HTMLElement && source.isConnected ? { source } : {})
  }, [source])
  return box
}

function Message({ id, toast: { message, tone, action }, from, onEnd }: Shown & { onEnd: () => void }) {
  const isProblem = tone === 'problem'
  return (
    <div
      className={classNames(
        'pointer-events-auto flex min-h-12 items-center gap-3 rounded bg-ink py-1 px-4 has-[button]:pr-2 text-paper shadow-float',
        isProblem && 'border-l-6 border-ember',
      )}
    >
      {/* Rendered anew for each message; the button is not, because it may have the focus. */}
      <span key={id}>{message}</span>
      {action ? (
        <button
          type="button"
          className={button}
          onClick={() => {
            onEnd()
            action.run()
            if (from instanceof HTMLElement) from.focus()
          }}
        >
          {action.label}
        </button>
      ) : null}
      {isProblem ? (
        <button type="button" className={button} onClick={onEnd}>
          {words.close()}
        </button>
      ) : null}
    </div>
  )
}
