'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, Textarea } from '@/components/foundation/ui/field'
import * as words from '@/messages/generated/learning/pasted-progress'

const ID = 'pasted-list'

type PasteFormProps = {
  text: string
  onChange: (text: string) => void
  onRead: (text: string) => void
}

/** The field for the list. */
export function PasteForm({ text, onChange, onRead }: PasteFormProps) {
  const [isEmpty, setEmpty] = useState(false)
  const error = isEmpty ? words.nothingPasted() : null
  const hint = words.listHint()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') setEmpty(true)
        else onRead(text)
      }}
    >
      <Field id={ID} label={words.list()} hint={hint} error={error}>
        <Textarea
          {...describedBy(ID, hint, error)}
          rows={12}
          dir="auto"
          value={text}
          onChange={({ target }) => {
            setEmpty(false)
            onChange(target.value)
          }}
        />
      </Field>
      <div className="mt-4">
        <Button type="submit">{words.findSteps()}</Button>
      </div>
    </form>
  )
}
