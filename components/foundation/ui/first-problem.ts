import { type RefObject, useEffect } from 'react'

/**
 * Takes the focus to the first field of a form that was refused: all reasons are beside their fields, and this one is
 * read out.
 * @param error what the form was refused with; each new one moves the focus once
 */
export function useFirstProblem(form: RefObject<HTMLFormElement | null>, error: Error | null): void {
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [form, error])
}
