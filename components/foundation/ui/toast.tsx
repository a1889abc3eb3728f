'use client'

import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import * as words from '@/messages/generated/foundation/ui'
import { classNames } from './class-names'

export type Toast = {
  readonly message: string
  readonly tone?: 'plain' | 'problem'
  readonly action?: { readonly label: string; readonly run: () => void }
}

const LIFE_MS = 8000
const button = 'min-h-11 rounded px-2 font-semibold underline underline-offset-4 outline-offset-0'
const ToastContext = createContext<(toast: Toast) => void>(() => {})

/**
 * Shows a short message at the foot of the page for eight seconds, a problem until it is closed; a new one takes the
 * place of the old one of its kind.
 */
export const useToast = () => useContext(ToastContext)

type Shown = {
  readonly toast: Toast
  /** What had the focus when it came: it has it again once the action's button goes. */
  readonly from: Element | null
}

/** `foot`: what stands below the messages for longer. */
export function ToastProvider({ foot, children }: { foot?: ReactNode; children: ReactNode }) {
  const [plain, setPlain] = useState<Shown | null>(null)
  const [problem, setProblem] = useState<Shown | null>(null)
  const show = useCallback(
    (toast: Toast) => (toast.tone === 'problem' ? setProblem : setPlain)({ toast, from: document.activeElement }),
    [],
  )
  useEffect(() => {
    if (!plain) return
    const timer = setTimeout(() => setPlain(null), LIFE_MS)
    return () => clearTimeout(timer)
  }, [plain])
  return (
    <ToastContext value={show}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="no-print pointer-events-none fixed inset-x-4 bottom-4 z-40 flex flex-col items-center gap-2 max-sm:bottom-20"
      >
        {problem ? <Message {...problem} onEnd={() => setProblem(null)} /> : null}
        {plain ? <Message {...plain} onEnd={() => setPlain(null)} /> : null}
        {foot}
      </div>
    </ToastContext>
  )
}

function Message({ toast: { message, tone, action }, from, onEnd }: Shown & { onEnd: () => void }) {
  const isProblem = tone === 'problem'
  return (
    <div
      className={classNames(
        'pointer-events-auto flex min-h-12 items-center gap-3 rounded bg-ink py-1 px-4 has-[button]:pr-2 text-paper shadow-float',
        isProblem && 'border-l-6 border-ember',
      )}
    >
      <span>{message}</span>
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
