'use client'

import { useToast } from '@/components/foundation/ui/toast'
import { applyTheme } from '@/components/people/accounts/apply-theme'
import { newIdempotencyKey } from '@/lib/doors/delivery/transport'
import { useSetProgress } from '@/lib/learning/progress/client'
import type { OwnStatus } from '@/lib/learning/progress/status'
import { useSignOut } from '@/lib/people/accounts/client'
import type { Act, Here } from './actions'

/** Does what was chosen, and says so where the page does not show it. */
export function useAct(roadmapSlug: string, onShortcuts: () => void): (act: Act) => void {
  const toast = useToast()
  const signOut = useSignOut()
  const { mutateAsync: setProgress } = useSetProgress(roadmapSlug)
  const fail = (error: unknown) => toast({ tone: 'problem', message: (error as Error).message })
  const set = async (stepId: string, status: OwnStatus, message: string, undo?: () => void) => {
    try {
      await setProgress([{ stepId, status, idempotencyKey: newIdempotencyKey() }])
      toast({ message, action: undo && { label: 'Undo', run: undo } })
    } catch (error) {
      fail(error)
    }
  }
  const markAsDone = ({ id, title, before }: Here) =>
    set(id, 'done', `${title}: done`, () => set(id, before, `${title}: undone`))
  return (act) => {
    if (act.kind === 'shortcuts') onShortcuts()
    if (act.kind === 'theme') applyTheme(act.theme)
    if (act.kind === 'sign-out') signOut.mutateAsync().catch(fail)
    if (act.kind === 'done') void markAsDone(act.step)
  }
}
