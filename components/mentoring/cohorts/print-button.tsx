'use client'

import { Button } from '@/components/foundation/ui/button'
import * as words from '@/messages/generated/mentoring/outcomes'

export function PrintButton() {
  return (
    <Button look="secondary" className="print:hidden" onClick={() => window.print()}>
      {words.print()}
    </Button>
  )
}
