'use client'

import { Button } from '@/components/foundation/ui/button'

export function PrintButton() {
  return (
    <Button look="secondary" className="print:hidden" onClick={() => window.print()}>
      Print
    </Button>
  )
}
