import { formatNumber } from '@/lib/foundation/messages/format'
import * as words from '@/messages/generated/learning/file-size'

/** Returns text such as "640 bytes", "12 kB", "1.4 MB" */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return words.bytes({ bytes })
  if (bytes < 999_500) return words.kilobytes({ size: Math.round(bytes / 1000) })
  const size = formatNumber(bytes / 1_000_000, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return words.megabytes({ size })
}
