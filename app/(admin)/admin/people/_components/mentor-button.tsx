'use client'

import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { useSetMentor } from '@/lib/people/client'

type MentorButtonProps = { personId: string; name: string; isMentor: boolean }

export function MentorButton({ personId, name, isMentor }: MentorButtonProps) {
  const toast = useToast()
  const { mutate, isPending } = useSetMentor(personId)
  return (
    <Button
      look="secondary"
      className="w-40"
      disabled={isPending}
      onClick={() =>
        mutate(!isMentor, {
          onSuccess: () => toast({ message: `${name} ${isMentor ? 'no longer mentors' : 'is a mentor now'}.` }),
          onError: (error) => toast({ tone: 'problem', message: error.message }),
        })
      }
    >
      {isMentor ? 'End mentoring' : 'Make mentor'}
      <span className="sr-only">: {name}</span>
    </Button>
  )
}
