'use client'

import { useToast } from '@/components/foundation/ui/toast'
import { useTicks } from '@/components/learning/progress/use-ticks'
import { applyTheme } from '@/components/people/accounts/apply-theme'
import type { Progress } from '@/lib/learning/progress/completion'
import { useSignOut } from '@/lib/people/accounts/client'
import type { PaletteCommand } from './actions'

const unknown = { states: {} }

/** Performs the chosen action and confirms it. */
export function useRunPaletteCommand(
  roadmapSlug: string,
  progress: Progress | undefined,
  onShortcuts: () => void,
): (act: PaletteCommand) => void {
  const toast = useToast()
  const signOut = useSignOut()
  const { set } = useTicks(roadmapSlug, progress ?? unknown)
  const fail = (error: Error) => toast({ tone: 'problem', message: error.message })
  return (act) => {
    if (act.kind === 'shortcuts') onShortcuts()
    if (act.kind === 'sign-out') signOut.mutateAsync().catch(fail)
    if (act.kind === 'done') set(act.step, 'done')
    if (act.kind === 'theme') {
      applyTheme(act.theme)
      toast({ message: act.title })
    }
  }
}
